package taskmaster.ctl;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.Secret;
import taskmaster.ctl.command.Asking;

/**
 * The command line of taskmasterctl.
 *
 * @param colours whether they are wanted; empty: as the environment and the terminal have it
 * @param quiet only what went wrong is told
 * @param asking what may be asked
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
        Optional<Boolean> colours,
        boolean quiet,
        Asking asking,
        List<String> command) {

    /** What is asked for. */
    enum Action {
        RUN,
        HELP,
        VERSION
    }
}
