package taskmaster.ctl;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.Secret;

/**
 * The command line of taskmasterctl.
 *
 * @param command the words to run once; empty: the shell
 */
record CtlOptions(
        Action action,
        Optional<Path> configuration,
        Optional<String> serverUrl,
        Optional<String> username,
        Optional<Secret> password,
        Optional<Path> historyFile,
        boolean interactive,
        boolean json,
        List<String> command) {

    /** What is asked for. */
    enum Action {
        RUN,
        HELP,
        VERSION
    }
}
