package taskmaster.jmx.mbean;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a process besides its present picture.
 *
 * @param order the last one that somebody gave it
 * @param lately what happened to it, the newest last
 * @param clues what was found out about its last end, each as a sentence that begins with a word for it
 */
record Evidence(Optional<Orders.Order> order, List<Journal.Entry> lately, List<String> clues) {
    /** The program goes on, out of sight. */
    static final String LEFT_BEHIND = "left behind: ";

    /** The kernel killed it. */
    static final String MEMORY = "memory: ";

    static final Evidence NONE = new Evidence(Optional.empty(), List.of(), List.of());
}
