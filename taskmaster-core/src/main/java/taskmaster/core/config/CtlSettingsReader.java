package taskmaster.core.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.Secret;

/**
 * Reads only what the shell needs, and quickly: one command on a file of a thousand programs must not wait for their sections.
 * Includes are not followed, as in supervisorctl.
 */
public final class CtlSettingsReader {

    private static final String SUPERVISORCTL_DEFAULT = "localhost:9001";

    private final Sections sections;
    private final Places places;
    private final Names names;
    private final Problems problems;

    private CtlSettingsReader(Sections sections, Places places, Names names, Problems problems) {
        this.sections = sections;
        this.places = places;
        this.names = names;
        this.problems = problems;
    }

    /**
     * What the shell needs of a file.
     *
     * @throws ConfigException if that cannot be read; other mistakes are the daemon's to report
     */
    public static CtlSettings read(Path file, Map<String, String> environment) throws ConfigException {
        return read(file, environment, new UnixMachine(environment));
    }

    static CtlSettings read(Path file, Map<String, String> environment, Machine machine) throws ConfigException {
        Problems problems = new Problems();
        Optional<String> text = FileText.read(file, problems);
        IniDocument document = IniReader.read(text.orElse(""), file, CtlSettingsReader::isWanted, problems);
        Sections sections = Sections.merge(List.of(document), new Problems());
        Names names =
                Names.of(environment).with("host_node_name", machine.hostName()).withBraces(sections.isOurs());
        CtlSettings settings =
                new CtlSettingsReader(sections, Places.of(machine, environment), names, problems).settings(file);
        if (problems.hasErrors()) {
            throw new ConfigException(problems.inFileOrder());
        }
        return settings;
    }

    private static boolean isWanted(String section) {
        return SectionKind.of(section)
                .map(kind -> switch (kind) {
                    case DAEMON, CTL, UNIX_SERVER, INET_SERVER, DEFAULT -> true;
                    default -> false;
                })
                .orElse(false);
    }

    private CtlSettings settings(Path file) {
        Optional<SectionValues> ctl = first(SectionKind.CTL);
        String prompt = ctl.map(values -> values.section().isAlias()).orElse(false) ? "supervisor" : "taskmaster";
        return new CtlSettings(
                Optional.of(file),
                Optional.of(serverUrl(ctl.flatMap(values -> values.find(ServerKeys.SERVERURL)))),
                ctl.flatMap(values -> values.find(ServerKeys.CTL_USERNAME)),
                ctl.flatMap(values -> values.find(ServerKeys.CTL_PASSWORD)).map(Secret::new),
                ctl.flatMap(values -> values.find(ServerKeys.TLS_CA)).map(places::file),
                ctl.flatMap(values -> values.find(ServerKeys.PROMPT)).orElse(prompt),
                ctl.flatMap(values -> values.find(ServerKeys.HISTORY_FILE)).map(places::file));
    }

    private String serverUrl(Optional<String> written) {
        if (written.isEmpty()) {
            return socket();
        }
        String url = written.get();
        if (url.startsWith("unix://")) {
            return "unix://" + places.file(url.substring("unix://".length()));
        }
        if (!url.startsWith("http://")) {
            return url;
        }
        int slash = url.indexOf('/', "http://".length());
        String address = url.substring("http://".length(), slash < 0 ? url.length() : slash);
        boolean byDefault = address.equals(SUPERVISORCTL_DEFAULT)
                && first(SectionKind.UNIX_SERVER).isPresent();
        return byDefault || isClosed(address) ? socket() : address;
    }

    /**
     * Whether the URL means this file's daemon, which does not open that port: without an account in a section of supervisord's
     * there is no listener, and the socket is the only way in.
     */
    private boolean isClosed(String address) {
        boolean here = address.startsWith("localhost:") || address.startsWith("127.") || address.startsWith("[::1]:");
        if (!here || first(SectionKind.DAEMON).isEmpty()) {
            return false;
        }
        Optional<SectionValues> inet = first(SectionKind.INET_SERVER);
        return inet.isEmpty() || inet.get().section().isAlias() && !inet.get().has(ServerKeys.INET_USERNAME);
    }

    private String socket() {
        Optional<Path> file = first(SectionKind.UNIX_SERVER)
                .flatMap(values -> values.find(ServerKeys.FILE))
                .map(places::file);
        return "unix://" + file.orElseGet(this::besidesPidfile);
    }

    private Path besidesPidfile() {
        Optional<SectionValues> daemon = first(SectionKind.DAEMON);
        String name = daemon.map(values -> values.section().isAlias()).orElse(false) ? "supervisord" : "taskmasterd";
        String pidfile =
                daemon.flatMap(values -> values.find(DaemonKeys.PIDFILE)).orElse(name + ".pid");
        return Places.beside(places.file(pidfile), ".sock");
    }

    private Optional<SectionValues> first(SectionKind kind) {
        return sections.of(kind).stream()
                .findFirst()
                .map(section -> new SectionValues(section, names, problems, Lacks.ofDaemon(true)));
    }
}
