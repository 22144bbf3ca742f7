package taskmaster.core.config;

import static taskmaster.core.config.SectionKind.EVENTLISTENER;
import static taskmaster.core.config.SectionKind.FCGI_PROGRAM;
import static taskmaster.core.config.SectionKind.GROUP;
import static taskmaster.core.config.SectionKind.PROGRAM;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.InheritedEnvironment;
import taskmaster.core.model.UnixSignal;

/** The keys of {@code [program:x]}, which fcgi programs and event listeners have too, and of {@code [group:x]}. */
final class ProgramKeys {

    static final ConfigKey<String> COMMAND = ConfigKey.free(
                    PROGRAM,
                    "command",
                    Forms.COMMAND,
                    "required",
                    "What to run: split like a shell line, but no shell is run.")
            .forEachProcess();
    static final ConfigKey<String> PROCESS_NAME = ConfigKey.of(
                    PROGRAM,
                    "process_name",
                    Forms.NAME,
                    "%(program_name)s",
                    "Name of each process; must contain `%(process_num)` when numprocs is above 1.")
            .forEachProcess();
    static final ConfigKey<Integer> NUMPROCS =
            ConfigKey.of(PROGRAM, "numprocs", Forms.NUMPROCS, "1", "How many processes of this program there are.");
    static final ConfigKey<Integer> NUMPROCS_START =
            ConfigKey.of(PROGRAM, "numprocs_start", Forms.NUMBER_FROM, "0", "The first `process_num`.");
    static final ConfigKey<Integer> PRIORITY =
            ConfigKey.of(PROGRAM, "priority", Forms.PRIORITY, "999", "Lower starts earlier and stops later.");
    static final ConfigKey<Boolean> AUTOSTART = ConfigKey.of(
            PROGRAM, "autostart", Forms.BOOL, "true", "Start with the daemon, and when added by an update.");
    static final ConfigKey<Autorestart> AUTORESTART = ConfigKey.of(
            PROGRAM,
            "autorestart",
            Forms.AUTORESTART,
            "unexpected",
            "Start again after an exit: true, false, or unexpected (exit code not in exitcodes, or a signal).");
    static final ConfigKey<Duration> STARTSECS = ConfigKey.of(
            PROGRAM,
            "startsecs",
            Forms.DURATION,
            "1",
            "How long it must stay up to count as running; 0 means at once.");
    static final ConfigKey<Integer> STARTRETRIES = ConfigKey.of(
            PROGRAM, "startretries", Forms.COUNT, "3", "Failed starts tolerated after the first before giving up.");
    static final ConfigKey<SortedSet<Integer>> EXITCODES =
            ConfigKey.of(PROGRAM, "exitcodes", Forms.EXITCODES, "0", "Exit codes that are expected, with commas.");
    static final ConfigKey<UnixSignal> STOPSIGNAL =
            ConfigKey.of(PROGRAM, "stopsignal", Forms.SIGNAL, "TERM", "The signal that asks it to stop.");
    static final ConfigKey<Duration> STOPWAITSECS =
            ConfigKey.of(PROGRAM, "stopwaitsecs", Forms.DURATION, "10", "How long to wait after it before SIGKILL.");
    static final ConfigKey<Boolean> STOPASGROUP = ConfigKey.of(
            PROGRAM, "stopasgroup", Forms.BOOL, "false", "Send the stop signal to the whole process group.");
    static final ConfigKey<Boolean> KILLASGROUP = ConfigKey.free(
            PROGRAM, "killasgroup", Forms.BOOL, "stopasgroup", "Send SIGKILL to the whole process group.");
    static final ConfigKey<String> USER =
            ConfigKey.free(PROGRAM, "user", Forms.USER, "the daemon's", "Account to run as; needs root.");
    static final ConfigKey<String> DIRECTORY = ConfigKey.free(
                    PROGRAM, "directory", Forms.PATH, "the daemon's", "Working directory; looked for at each start.")
            .forEachProcess();
    static final ConfigKey<Integer> UMASK =
            ConfigKey.free(PROGRAM, "umask", Forms.UMASK, "the daemon's", "File mode creation mask.");
    static final ConfigKey<String> ENVIRONMENT = ConfigKey.free(
                    PROGRAM, "environment", Forms.ENVIRONMENT, "empty", "Variables to set: `A=\"1\",B=\"2\"`.")
            .forEachProcess();
    static final ConfigKey<List<EnvFileName>> ENV_FILE = ConfigKey.free(
                    PROGRAM,
                    "env_file",
                    Forms.ENV_FILES,
                    "none",
                    "Files of `KEY=value` lines to set variables from, below `environment`; a `-` before a name makes it"
                            + " optional. Not in supervisord.")
            .forEachProcess();
    static final ConfigKey<InheritedEnvironment> INHERIT_ENV = ConfigKey.of(
            PROGRAM,
            "inherit_env",
            Forms.INHERITED,
            "true",
            "What it gets of the daemon's own environment: all (true), nothing (false) or the variables named, `LC_*` for all"
                    + " that begin so. Not in supervisord.");
    static final ConfigKey<String> EXTENDS = ConfigKey.free(
            PROGRAM,
            "extends",
            Forms.NAME,
            "none",
            "A `[template:x]` or `[program:x]` to take all keys from that are not set here. Not in supervisord.");
    static final ConfigKey<String> SERVERURL = ConfigKey.of(
            PROGRAM, "serverurl", Forms.URL, "AUTO", "Value of SUPERVISOR_SERVER_URL; AUTO is the control socket.");
    static final ConfigKey<Boolean> REDIRECT_STDERR = ConfigKey.of(
            PROGRAM, "redirect_stderr", Forms.BOOL, "false", "Send stderr where stdout goes, in the order written.");

    static final ConfigKey<Boolean> TTY = ConfigKey.of(
            PROGRAM,
            "tty",
            Forms.BOOL,
            "false",
            "Give it a terminal as stdin, stdout and stderr, which `attach` shows. Not in supervisord.");
    static final ConfigKey<Boolean> STDIN = ConfigKey.of(
            PROGRAM,
            "stdin",
            Forms.STDIN,
            "null",
            "What it reads from: nothing (`/dev/null`), or a pipe that `fg` writes to. Not in supervisord.");

    static final ConfigKey<List<String>> GROUP_PROGRAMS =
            ConfigKey.free(GROUP, "programs", Forms.NAMES, "empty", "Programs that are members, with commas.");
    static final ConfigKey<Integer> GROUP_PRIORITY =
            ConfigKey.of(GROUP, "priority", Forms.PRIORITY, "999", "Lower starts earlier and stops later.");

    static final ConfigKey<String> SOCKET = ConfigKey.free(
            FCGI_PROGRAM, "socket", Forms.SERVER_URL, "required", "`unix:///path` or `tcp://host:port`.");
    static final ConfigKey<String> SOCKET_OWNER =
            ConfigKey.free(FCGI_PROGRAM, "socket_owner", Forms.OWNER, "the program's user", "Owner of a UNIX socket.");
    static final ConfigKey<Integer> SOCKET_MODE =
            ConfigKey.of(FCGI_PROGRAM, "socket_mode", Forms.MODE, "0700", "Permission bits of a UNIX socket.");
    static final ConfigKey<Integer> SOCKET_BACKLOG = ConfigKey.free(
            FCGI_PROGRAM, "socket_backlog", Forms.BACKLOG, "the system's limit", "Length of the listen queue.");

    static final ConfigKey<List<String>> EVENTS =
            ConfigKey.free(EVENTLISTENER, "events", Forms.NAMES, "required", "Event types it wants, with commas.");
    static final ConfigKey<Integer> BUFFER_SIZE =
            ConfigKey.of(EVENTLISTENER, "buffer_size", Forms.BUFFER, "10", "How many events may wait.");
    static final ConfigKey<String> RESULT_HANDLER = ConfigKey.free(
            EVENTLISTENER, "result_handler", Forms.TEXT, "built in", "A Python reference; noted, not used.");
    static final ConfigKey<Integer> LISTENER_PRIORITY = ConfigKey.of(
            EVENTLISTENER, "priority", Forms.PRIORITY, "-1", "Priority of its group; first to start, last to stop.");

    private static final List<ConfigKey<?>> OWN = List.of(
            COMMAND,
            PROCESS_NAME,
            NUMPROCS,
            NUMPROCS_START,
            PRIORITY,
            AUTOSTART,
            AUTORESTART,
            STARTSECS,
            STARTRETRIES,
            EXITCODES,
            STOPSIGNAL,
            STOPWAITSECS,
            STOPASGROUP,
            KILLASGROUP,
            USER,
            DIRECTORY,
            UMASK,
            ENVIRONMENT,
            ENV_FILE,
            INHERIT_ENV,
            EXTENDS,
            SERVERURL,
            REDIRECT_STDERR,
            TTY,
            STDIN,
            GROUP_PROGRAMS,
            GROUP_PRIORITY,
            SOCKET,
            SOCKET_OWNER,
            SOCKET_MODE,
            SOCKET_BACKLOG,
            EVENTS,
            BUFFER_SIZE,
            RESULT_HANDLER,
            LISTENER_PRIORITY);

    private ProgramKeys() {}

    /** All of them, those of the two streams too. */
    static List<ConfigKey<?>> all() {
        return Stream.of(OWN, StreamKeys.STDOUT.all(), StreamKeys.STDERR.all())
                .flatMap(List::stream)
                .toList();
    }
}
