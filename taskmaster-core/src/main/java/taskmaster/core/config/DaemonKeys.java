package taskmaster.core.config;

import static taskmaster.core.config.SectionKind.DAEMON;
import static taskmaster.core.config.SectionKind.INCLUDE;

import java.util.List;
import taskmaster.core.model.LauncherChoice;
import taskmaster.core.model.LogLevel;

/** The keys of {@code [taskmasterd]} and {@code [include]}. */
final class DaemonKeys {

    static final ConfigKey<String> LOGFILE = ConfigKey.free(
            DAEMON, "logfile", Forms.PATH, "./taskmasterd.log", "The daemon's own log; `NONE` for no log.");
    static final ConfigKey<Long> LOGFILE_MAXBYTES = ConfigKey.of(
            DAEMON,
            "logfile_maxbytes",
            Forms.BYTES,
            "50MB",
            "Size at which the daemon's log is rotated; 0 means never.");
    static final ConfigKey<Integer> LOGFILE_BACKUPS =
            ConfigKey.of(DAEMON, "logfile_backups", Forms.COUNT, "10", "How many rotated logs are kept.");
    static final ConfigKey<LogLevel> LOGLEVEL = ConfigKey.of(
            DAEMON,
            "loglevel",
            Forms.LOGLEVEL,
            "info",
            "The least grave level written: critical, error, warn, info, debug, trace or blather.");
    static final ConfigKey<String> PIDFILE = ConfigKey.free(
            DAEMON,
            "pidfile",
            Forms.PATH,
            "./taskmasterd.pid",
            "Where the daemon writes its process id; locked while it runs.");
    static final ConfigKey<Integer> UMASK =
            ConfigKey.of(DAEMON, "umask", Forms.UMASK, "022", "File mode creation mask of the daemon.");
    static final ConfigKey<String> DIRECTORY =
            ConfigKey.free(DAEMON, "directory", Forms.PATH, "where it was started", "Working directory of the daemon.");
    static final ConfigKey<Boolean> NODAEMON = ConfigKey.of(
            DAEMON, "nodaemon", Forms.BOOL, "false", "Stay in the foreground and copy the log to the terminal.");
    static final ConfigKey<Boolean> SILENT = ConfigKey.of(
            DAEMON, "silent", Forms.BOOL, "false", "In the foreground, do not copy the log to the terminal.");
    static final ConfigKey<Integer> MINFDS =
            ConfigKey.of(DAEMON, "minfds", Forms.COUNT, "1024", "Raise the limit of open files to at least this.");
    static final ConfigKey<Integer> MINPROCS =
            ConfigKey.of(DAEMON, "minprocs", Forms.COUNT, "200", "Raise the limit of processes to at least this.");
    static final ConfigKey<Boolean> NOCLEANUP =
            ConfigKey.of(DAEMON, "nocleanup", Forms.BOOL, "false", "Keep `AUTO` logs of earlier runs at start.");
    static final ConfigKey<String> CHILDLOGDIR = ConfigKey.free(
            DAEMON, "childlogdir", Forms.PATH, "the temporary directory", "Where logs named `AUTO` are made.");
    static final ConfigKey<String> USER = ConfigKey.free(
            DAEMON, "user", Forms.USER, "the caller", "Account the daemon changes to at start; needs root.");
    static final ConfigKey<String> IDENTIFIER = ConfigKey.free(
            DAEMON, "identifier", Forms.TEXT, "taskmaster", "Name of this daemon in file names and for clients.");
    static final ConfigKey<Boolean> STRIP_ANSI = ConfigKey.of(
            DAEMON, "strip_ansi", Forms.BOOL, "false", "Remove ANSI escape sequences from captured output.");
    static final ConfigKey<String> ENVIRONMENT = ConfigKey.free(
            DAEMON, "environment", Forms.ENVIRONMENT, "empty", "Variables for every program, below its own.");
    static final ConfigKey<List<EnvFileName>> ENV_FILE = ConfigKey.free(
            DAEMON,
            "env_file",
            Forms.ENV_FILES,
            "none",
            "Files of `KEY=value` lines to set variables for every program from, below `environment`. Not in supervisord.");
    static final ConfigKey<LauncherChoice> LAUNCHER = ConfigKey.of(
            DAEMON,
            "launcher",
            Forms.LAUNCHER,
            "auto",
            "How children are created: auto, posix (Linux with glibc) or portable. Not in supervisord.");
    static final ConfigKey<List<String>> FILES = ConfigKey.free(
            INCLUDE,
            "files",
            Forms.PATTERNS,
            "required",
            "Further files to read: patterns with `*`, `?`, `[...]`, relative to the main file's directory.");

    static final List<ConfigKey<?>> ALL = List.of(
            LOGFILE,
            LOGFILE_MAXBYTES,
            LOGFILE_BACKUPS,
            LOGLEVEL,
            PIDFILE,
            UMASK,
            DIRECTORY,
            NODAEMON,
            SILENT,
            MINFDS,
            MINPROCS,
            NOCLEANUP,
            CHILDLOGDIR,
            USER,
            IDENTIFIER,
            STRIP_ANSI,
            ENVIRONMENT,
            ENV_FILE,
            LAUNCHER,
            FILES);

    private DaemonKeys() {}
}
