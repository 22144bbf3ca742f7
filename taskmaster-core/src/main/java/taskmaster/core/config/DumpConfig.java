package taskmaster.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.DaemonSpec;

/**
 * The effective configuration as JSON, for {@code --dump-config}: accepted, error, warnings, unknown_keys, supervisord, groups.
 * Values are those of the file after defaults and expansions; event listeners and fcgi programs are shown too.
 */
public final class DumpConfig {

    private DumpConfig() {}

    /** A configuration that can be used. Holds no password. */
    public static String of(Loaded loaded) {
        ParsedConfig config = loaded.details();
        Map<String, Object> dump = head(true, "", loaded.remarks(), config.unknown());
        dump.put("supervisord", daemon(config));
        List<Object> groups = new ArrayList<>();
        config.groups().forEach(group -> groups.add(DumpGroup.of(group)));
        dump.put("groups", groups);
        sections(config, SectionKind.CTL)
                .filter(ctl -> ctl.section().title().isEmpty())
                .findFirst()
                .ifPresent(ctl -> dump.put("supervisorctl", ctl(ctl, config.places())));
        return Json.write(dump);
    }

    /** A configuration that cannot be used. */
    public static String of(ConfigException e) {
        return Json.write(head(false, e.getMessage(), e.problems(), List.of()));
    }

    private static Map<String, Object> head(
            boolean accepted, @Nullable String error, List<Problem> problems, List<String> unknown) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("accepted", accepted);
        putText(head, "error", accepted ? Optional.empty() : Optional.ofNullable(error));
        head.put(
                "warnings",
                problems.stream()
                        .filter(problem -> problem.kind() != Problem.Kind.ERROR)
                        .map(Problem::toString)
                        .toList());
        head.put("unknown_keys", unknown);
        return head;
    }

    private static Stream<SectionValues> sections(ParsedConfig config, SectionKind kind) {
        return config.sections().stream().filter(values -> values.section().kind() == kind);
    }

    private static Map<String, Object> daemon(ParsedConfig config) {
        DaemonSettings settings = config.daemon();
        DaemonSpec spec = settings.spec();
        boolean syslog = LogTarget.of(settings.logfile()).kind() == LogTarget.Kind.SYSLOG;
        Map<String, Object> dump = new LinkedHashMap<>();
        putText(dump, "logfile", syslog ? Optional.of("syslog") : spec.logfile().map(Path::toString));
        dump.put("logfile_maxbytes", spec.logfileMaxBytes());
        dump.put("logfile_backups", spec.logfileBackups());
        dump.put("loglevel", spec.loglevel().name().toLowerCase(Locale.ROOT));
        dump.put("pidfile", spec.pidfile().toString());
        dump.put("identifier", spec.identifier());
        dump.put("childlogdir", settings.childlogdir());
        putText(dump, "directory", settings.directory());
        putText(dump, "user", settings.user());
        dump.put("umask", octal(spec.umask()));
        dump.put("nodaemon", spec.nodaemon());
        dump.put("silent", spec.silent());
        dump.put("nocleanup", spec.nocleanup());
        dump.put("strip_ansi", spec.stripAnsi());
        dump.put("minfds", spec.minfds());
        dump.put("minprocs", spec.minprocs());
        dump.put("environment", settings.environment());
        dump.put("rpcinterfaces", List.of());
        dump.put("http_servers", servers(config));
        return dump;
    }

    /** Servers as the file has them, the passwords left out. */
    private static List<Object> servers(ParsedConfig config) {
        List<Object> servers = new ArrayList<>();
        sections(config, SectionKind.INET_SERVER).forEach(values -> {
            Map<String, Object> server = new LinkedHashMap<>();
            server.put("section", values.section().name());
            putText(server, "username", values.find(ServerKeys.INET_USERNAME));
            Optional<Address> address = values.find(ServerKeys.PORT);
            server.put("host", address.map(Address::host).orElse("").replace("*", ""));
            server.put("port", address.map(Address::port).orElse(0));
            servers.add(server);
        });
        sections(config, SectionKind.UNIX_SERVER).limit(1).forEach(values -> {
            Map<String, Object> server = new LinkedHashMap<>();
            server.put("section", values.section().name());
            putText(server, "username", values.find(ServerKeys.UNIX_USERNAME));
            server.put("file", config.spec().unixServer().file().toString());
            server.put("chmod", Integer.toOctalString(values.get(ServerKeys.CHMOD)));
            String owner = values.find(ServerKeys.CHOWN).orElse("-1");
            server.put("chown", owner.indexOf(':') < 0 ? owner + ":-1" : owner);
            servers.add(server);
        });
        return servers;
    }

    private static Map<String, Object> ctl(SectionValues ctl, Places places) {
        boolean alias = ctl.section().isAlias();
        Map<String, Object> dump = new LinkedHashMap<>();
        String unix = "unix://";
        Optional<String> url = ctl.find(ServerKeys.SERVERURL);
        putText(
                dump,
                "serverurl",
                url.map(u -> u.startsWith(unix) ? unix + places.file(u.substring(unix.length())) : u));
        putText(dump, "username", ctl.find(ServerKeys.CTL_USERNAME));
        dump.put("prompt", ctl.find(ServerKeys.PROMPT).orElse(alias ? "supervisor" : "taskmaster"));
        putText(dump, "history_file", ctl.find(ServerKeys.HISTORY_FILE).map(places::withHome));
        return dump;
    }

    static String octal(int mode) {
        String digits = Integer.toOctalString(mode);
        return "0".repeat(Math.max(0, 3 - digits.length())) + digits;
    }

    /** A text, or null in the JSON where there is none. */
    @SuppressWarnings("NullAway") // a map for JSON may hold null, which its type cannot say
    static void putText(Map<String, Object> dump, String key, Optional<String> text) {
        dump.put(key, text.orElse(null));
    }
}
