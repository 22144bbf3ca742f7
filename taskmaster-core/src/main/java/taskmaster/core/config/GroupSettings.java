package taskmaster.core.config;

import java.util.List;

/**
 * A group as one section makes it: {@code [group:x]}, or a program outside any.
 *
 * @param origin the section: a group, a program, an fcgi program or an event listener
 * @param processes in the order of the file
 */
record GroupSettings(String name, SectionValues origin, int priority, List<ProcessSettings> processes) {

    SectionKind kind() {
        return origin.section().kind();
    }
}
