package taskmaster.core.config;

import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.ProcessSpec;

/**
 * One process, understood: its specification, and what else its section says.
 *
 * @param values of its section, as this process sees them
 * @param user as written
 * @param directory as written
 * @param environment of the daemon's section and its own
 */
record ProcessSettings(
        SectionValues values,
        ProcessSpec spec,
        StreamSettings stdout,
        StreamSettings stderr,
        boolean redirectStderr,
        String serverUrl,
        Optional<String> user,
        Optional<String> directory,
        Map<String, String> environment) {

    Section section() {
        return values.section();
    }

    /** Whether this version runs it. */
    boolean isRun() {
        return section().kind() != SectionKind.EVENTLISTENER;
    }
}
