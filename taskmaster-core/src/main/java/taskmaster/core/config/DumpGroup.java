package taskmaster.core.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.ProcessSpec;

/** One group for {@link DumpConfig}. */
final class DumpGroup {

    private DumpGroup() {}

    static Map<String, Object> of(GroupSettings group) {
        Map<String, Object> dump = new LinkedHashMap<>();
        dump.put("name", group.name());
        dump.put("kind", kind(group.kind()));
        dump.put("priority", group.priority());
        SectionValues names = group.origin();
        SectionValues values =
                names.with(names.names().with("program_name", group.name()).with("group_name", group.name()));
        if (group.kind() == SectionKind.EVENTLISTENER) {
            dump.put("buffer_size", values.get(ProgramKeys.BUFFER_SIZE));
            dump.put(
                    "events",
                    values.find(ProgramKeys.EVENTS).orElse(List.of()).stream()
                            .map(event -> event.toUpperCase(Locale.ROOT))
                            .sorted()
                            .toList());
            dump.put("result_handler", values.find(ProgramKeys.RESULT_HANDLER).orElse("default_handler"));
        }
        if (group.kind() == SectionKind.FCGI_PROGRAM) {
            dump.put("socket", socket(values));
        }
        List<Object> processes = new ArrayList<>();
        group.processes().forEach(process -> processes.add(process(process)));
        dump.put("processes", processes);
        return dump;
    }

    private static String kind(SectionKind kind) {
        return switch (kind) {
            case EVENTLISTENER -> "eventlistener";
            case FCGI_PROGRAM -> "fcgi";
            default -> "group";
        };
    }

    @SuppressWarnings("NullAway") // a map for JSON may hold null, which its type cannot say
    private static Map<String, Object> socket(SectionValues values) {
        Map<String, Object> socket = new LinkedHashMap<>();
        String url = values.find(ProgramKeys.SOCKET).orElse("");
        socket.put("url", url);
        socket.put("backlog", values.find(ProgramKeys.SOCKET_BACKLOG).orElse(null));
        if (url.startsWith("unix:")) {
            socket.put("mode", Integer.toOctalString(values.get(ProgramKeys.SOCKET_MODE)));
            DumpConfig.putText(socket, "owner", values.find(ProgramKeys.SOCKET_OWNER));
        }
        return socket;
    }

    private static Map<String, Object> process(ProcessSettings settings) {
        ProcessSpec spec = settings.spec();
        Map<String, Object> dump = new LinkedHashMap<>();
        dump.put("name", spec.id().name());
        dump.put("command", spec.exec().command().text());
        DumpConfig.putText(dump, "directory", settings.directory());
        OptionalInt umask = spec.exec().umask();
        DumpConfig.putText(
                dump, "umask", umask.isPresent() ? Optional.of(DumpConfig.octal(umask.getAsInt())) : Optional.empty());
        dump.put("priority", spec.priority());
        dump.put("autostart", spec.autostart());
        dump.put("autorestart", autorestart(spec.restart().autorestart()));
        dump.put("startsecs", seconds(spec.start().startsecs()));
        dump.put("startretries", spec.start().startretries());
        dump.put("exitcodes", spec.restart().exitcodes());
        dump.put("stopsignal", spec.stop().stopsignal().name());
        dump.put("stopwaitsecs", seconds(spec.stop().stopwaitsecs()));
        dump.put("stopasgroup", spec.stop().stopasgroup());
        dump.put("killasgroup", spec.stop().killasgroup());
        DumpConfig.putText(dump, "user", settings.user());
        dump.put("redirect_stderr", settings.redirectStderr());
        stream(dump, "stdout", settings.stdout(), false);
        stream(dump, "stderr", settings.stderr(), settings.redirectStderr());
        boolean auto = settings.serverUrl().equalsIgnoreCase("AUTO");
        DumpConfig.putText(dump, "serverurl", auto ? Optional.empty() : Optional.of(settings.serverUrl()));
        dump.put("environment", settings.environment());
        return dump;
    }

    /** A whole number where it is one, as in supervisord. */
    private static Number seconds(Duration duration) {
        return duration.toMillisPart() == 0 ? duration.toSeconds() : (Number) (duration.toMillis() / 1000.0);
    }

    private static String autorestart(Autorestart autorestart) {
        return switch (autorestart) {
            case ALWAYS -> "true";
            case NEVER -> "false";
            case UNEXPECTED -> "unexpected";
        };
    }

    private static void stream(Map<String, Object> dump, String name, StreamSettings stream, boolean merged) {
        Optional<String> logfile = switch (stream.target().kind()) {
            case AUTO -> merged ? Optional.empty() : Optional.of("AUTO");
            case FILE -> merged ? Optional.empty() : Optional.of(stream.target().path());
            case NONE, SYSLOG -> Optional.empty();
        };
        DumpConfig.putText(dump, name + "_logfile", logfile);
        dump.put(name + "_logfile_maxbytes", stream.maxBytes());
        dump.put(name + "_logfile_backups", stream.backups());
        dump.put(name + "_capture_maxbytes", stream.captureMaxBytes());
        dump.put(name + "_events_enabled", stream.eventsEnabled());
        dump.put(name + "_syslog", stream.syslog());
    }
}
