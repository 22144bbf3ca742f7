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

    static final String USAGE = """
            usage: taskmasterctl [options] [command [arguments]]
              -c, --configuration F   configuration file; default: see below
              -s, --serverurl URL     unix:///path, host:port or service:jmx:...; default: as the file says
              -u, --username NAME     for daemons on TCP
              -p, --password WORD     the same; better in $TASKMASTER_PASSWORD or the file, where ps does not show it
              -r, --history-file F    history of the shell; default ~/.taskmasterctl_history
              -i, --interactive       the shell, also without a terminal
                  --json              answers as a JSON array of objects with name, result and text
              -h, --help              print this and exit
                  --version           print the version and exit
            Without a command: the shell; "help" tells the commands. Without -c and -s the first of these files is taken:
            $TASKMASTER_CONFIG, ./config_file/server, ./taskmaster.conf, /etc/taskmaster/server, then where supervisord looks.
            """;
}
