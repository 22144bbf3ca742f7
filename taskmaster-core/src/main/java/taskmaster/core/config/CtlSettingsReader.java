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

    /**
     * The way to another daemon: {@code [taskmasterctl:NAME]}.
     *
     * @return empty: there is no such section
     * @throws ConfigException if it cannot be read
     */
    public static Optional<CtlSettings> readProfile(Path file, String name, Map<String, String> environment)
            throws ConfigException {
        return readProfile(file, name, environment, new UnixMachine(environment));
    }

    static CtlSettings read(Path file, Map<String, String> environment, Machine machine) throws ConfigException {
        Problems problems = new Problems();
        CtlSettings settings = open(file, environment, machine, problems).settings(file);
        return checked(settings, problems);
    }

    static Optional<CtlSettings> readProfile(Path file, String name, Map<String, String> environment, Machine machine)
            throws ConfigException {
        Problems problems = new Problems();
        CtlSettingsReader reader = open(file, environment, machine, problems);
        Optional<CtlSettings> settings = reader.sections
                .find(SectionKind.CTL, name)
                .map(section -> reader.profile(file, name, reader.values(section)));
        return checked(settings, problems);
    }

    private static CtlSettingsReader open(
            Path file, Map<String, String> environment, Machine machine, Problems problems) {
        Optional<String> text = FileText.read(file, problems);
        IniDocument document = QuickReader.read(text.orElse(""), file, CtlSettingsReader::isWanted, problems);
        Sections sections = Sections.unchecked(List.of(document), new Problems());
        Names names =
                Names.of(environment).with("host_node_name", machine.hostName()).withBraces(sections.isOurs());
        return new CtlSettingsReader(sections, Places.of(machine, environment), names, problems);
    }

    private static <T> T checked(T settings, Problems problems) throws ConfigException {
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
        Optional<SectionValues> ctl = sections.only(SectionKind.CTL).map(this::values);
        String prompt = ctl.map(values -> values.section().isAlias()).orElse(false) ? "supervisor" : "taskmaster";
        return new CtlSettings(
                Optional.of(file),
                Optional.of(serverUrl(ctl.flatMap(values -> values.find(ServerKeys.SERVERURL)))),
                ctl.flatMap(values -> values.find(ServerKeys.CTL_USERNAME)),
                ctl.flatMap(values -> values.find(ServerKeys.CTL_PASSWORD)).map(Secret::new),
                ctl.flatMap(values -> values.find(ServerKeys.TLS_CA)).map(places::file),
                ctl.flatMap(values -> values.find(ServerKeys.PROMPT)).orElse(prompt),
                ctl.flatMap(values -> values.find(ServerKeys.HISTORY_FILE)).map(places::file),
                CtlProfiles.names(sections));
    }

    private CtlSettings profile(Path file, String name, SectionValues ctl) {
        return new CtlSettings(
                Optional.of(file),
                ctl.required(ServerKeys.SERVERURL).map(this::elsewhere),
                ctl.find(ServerKeys.CTL_USERNAME),
                ctl.find(ServerKeys.CTL_PASSWORD).map(Secret::new),
                ctl.find(ServerKeys.TLS_CA).map(places::file),
                ctl.find(ServerKeys.PROMPT).orElse(name),
                ctl.find(ServerKeys.HISTORY_FILE).map(places::file),
                CtlProfiles.names(sections));
    }

    private String elsewhere(String url) {
        return url.startsWith("unix://") ? "unix://" + places.file(url.substring("unix://".length())) : url;
    }

    private String serverUrl(Optional<String> written) {
        if (written.isEmpty()) {
            return socket();
        }
        String url = written.get();
        if (!url.startsWith("http://")) {
            return elsewhere(url);
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

    /** Without lambdas, as what a one-shot command does: one that is not in its start-up cache costs it milliseconds. */
    private String socket() {
        Optional<SectionValues> server = first(SectionKind.UNIX_SERVER);
        Optional<String> file = server.isPresent() ? server.get().find(ServerKeys.FILE) : Optional.empty();
        return "unix://" + (file.isPresent() ? places.file(file.get()) : besidesPidfile());
    }

    private Path besidesPidfile() {
        Optional<SectionValues> daemon = first(SectionKind.DAEMON);
        boolean alias = daemon.isPresent() && daemon.get().section().isAlias();
        Optional<String> pidfile = daemon.isPresent() ? daemon.get().find(DaemonKeys.PIDFILE) : Optional.empty();
        String byDefault = alias ? "supervisord.pid" : "taskmasterd.pid";
        return Places.beside(places.file(pidfile.orElse(byDefault)), ".sock");
    }

    private Optional<SectionValues> first(SectionKind kind) {
        return sections.of(kind).stream().findFirst().map(this::values);
    }

    private SectionValues values(Section section) {
        return new SectionValues(section, names, problems, Lacks.ofDaemon(true));
    }
}
