package taskmaster.core.config;

import java.util.Set;

/**
 * Another number of processes than the files say, as somebody ordered it while the daemon ran.
 *
 * @param program the name of the section, without its prefix
 * @param groups those that have processes of it
 * @param origin what stands in the place of a file where it is told where a value comes from
 */
public record Scale(String program, int numprocs, Set<String> groups, String origin) {
    public Scale {
        groups = Set.copyOf(groups);
    }
}
