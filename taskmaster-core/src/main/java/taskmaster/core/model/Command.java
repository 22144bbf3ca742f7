package taskmaster.core.model;

import java.util.List;
import java.util.Optional;

/**
 * A command line as written and as split into words.
 *
 * @param text what the file says, after expansion
 * @param words the program and its arguments; empty if it cannot be started
 * @param problem why it cannot be started: the text could not be split, or this machine lacks something the program needs; a
 *     start fails with this reason
 */
public record Command(String text, List<String> words, Optional<String> problem) {
    public Command {
        words = List.copyOf(words);
    }
}
