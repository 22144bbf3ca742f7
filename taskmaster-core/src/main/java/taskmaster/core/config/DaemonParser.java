package taskmaster.core.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.DaemonSpec;
import taskmaster.core.model.UserSpec;

/** Reads {@code [taskmasterd]}. */
final class DaemonParser {

    private final SectionValues values;
    private final Places places;
    private final Machine machine;

    DaemonParser(SectionValues values, Places places, Machine machine) {
        this.values = values;
        this.places = places;
        this.machine = machine;
    }

    DaemonSettings parse(Map<String, String> environment) {
        String name = values.section().isAlias() ? "supervisord" : "taskmasterd";
        String logfile = values.find(DaemonKeys.LOGFILE).orElse(name + ".log");
        Optional<String> directory = values.find(DaemonKeys.DIRECTORY);
        Optional<Path> workingDirectory = directory.map(places::file);
        workingDirectory
                .filter(path -> !places.isDirectory(path))
                .ifPresent(path -> values.lacking(DaemonKeys.DIRECTORY, "no such directory: " + path));
        String childlogdir = values.find(DaemonKeys.CHILDLOGDIR)
                .orElseGet(() -> machine.temporaryDirectory().toString());
        Path logs = places.file(childlogdir);
        if (!places.isDirectory(logs)) {
            values.note(DaemonKeys.CHILDLOGDIR, "no such directory: " + logs + "; AUTO logs cannot be made");
        }
        if (values.get(DaemonKeys.STRIP_ANSI)) {
            values.warning(DaemonKeys.STRIP_ANSI, "not done by this version; output is kept as it is written");
        }
        Optional<String> user = values.find(DaemonKeys.USER);
        DaemonSpec spec = new DaemonSpec(
                log(logfile, name),
                values.get(DaemonKeys.LOGFILE_MAXBYTES),
                values.get(DaemonKeys.LOGFILE_BACKUPS),
                values.get(DaemonKeys.LOGLEVEL),
                inDirectory(
                        DaemonKeys.PIDFILE,
                        places.file(values.find(DaemonKeys.PIDFILE).orElse(name + ".pid"))),
                values.get(DaemonKeys.UMASK),
                workingDirectory,
                values.get(DaemonKeys.NODAEMON),
                values.get(DaemonKeys.SILENT),
                values.get(DaemonKeys.MINFDS),
                values.get(DaemonKeys.MINPROCS),
                values.get(DaemonKeys.NOCLEANUP),
                logs,
                user.flatMap(this::user),
                identifier(),
                values.get(DaemonKeys.STRIP_ANSI),
                values.get(DaemonKeys.LAUNCHER));
        Path base = workingDirectory.orElse(machine.currentDirectory());
        return new DaemonSettings(spec, environment, base, logfile, childlogdir, directory, user);
    }

    private Optional<Path> log(String logfile, String name) {
        LogTarget target = LogTarget.of(logfile);
        return switch (target.kind()) {
            case NONE -> Optional.empty();
            case SYSLOG, AUTO -> {
                Path file = places.file(name + ".log");
                values.warning(
                        DaemonKeys.LOGFILE, target.kind() + " is not done by this version; the log goes to " + file);
                yield Optional.of(file);
            }
            case FILE -> Optional.of(inDirectory(DaemonKeys.LOGFILE, places.file(target.path())));
        };
    }

    private Path inDirectory(ConfigKey<String> key, Path file) {
        if (!places.hasDirectory(file)) {
            values.note(key, "no such directory: " + file.getParent());
        }
        return file;
    }

    private Optional<UserSpec> user(String name) {
        Optional<UserSpec> user = machine.user(name);
        if (user.isEmpty()) {
            values.lacking(DaemonKeys.USER, "no user " + Shown.value(name) + " on this machine");
        }
        return user;
    }

    private String identifier() {
        String identifier =
                values.find(DaemonKeys.IDENTIFIER).orElse(values.section().isAlias() ? "supervisor" : "taskmaster");
        if (identifier.indexOf('/') >= 0 || identifier.indexOf('\n') >= 0) {
            values.error(
                    DaemonKeys.IDENTIFIER, Shown.value(identifier) + " has a / or a newline; it is part of file names");
        }
        return identifier;
    }
}
