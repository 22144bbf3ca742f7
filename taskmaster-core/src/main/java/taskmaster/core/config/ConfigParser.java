package taskmaster.core.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.TaskmasterSpec;

/** Sections to meaning. Reports everything that is wrong instead of stopping at the first. */
final class ConfigParser {

    private final Sections sections;
    private final Machine machine;
    private final Problems problems;
    private final Map<String, String> environment;
    private final String host;

    ConfigParser(Sections sections, Machine machine, Map<String, String> environment, String host, Problems problems) {
        this.sections = sections;
        this.machine = machine;
        this.environment = environment;
        this.host = host;
        this.problems = problems;
    }

    /** @param main the file to blame for a missing section */
    ParsedConfig parse(Path main) {
        Optional<Section> daemonSection = sections.only(SectionKind.DAEMON);
        if (daemonSection.isEmpty()) {
            problems.error(
                    new SourcePos(main, 1, 1),
                    "taskmasterd",
                    "",
                    "missing; expected a section [taskmasterd], which may be empty");
        }
        Section section = daemonSection.orElseGet(
                () -> new Section("taskmasterd", SectionKind.DAEMON, new SourcePos(main, 1, 1), Map.of()));
        SectionValues daemon = new SectionValues(section, Names.of(environment).with("host_node_name", host), problems);
        Map<String, String> ofDaemon = daemon.environment(DaemonKeys.ENVIRONMENT);
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(ofDaemon);
        Names names = Names.of(all).with("host_node_name", host);

        Places places = Places.of(machine, environment);
        DaemonSettings settings = new DaemonParser(daemon.with(names), places, machine).parse(ofDaemon);
        AccountParser accounts = new AccountParser(values(SectionKind.USER, names), machine);
        ServerSettings servers = new ServerParser(places, machine, accounts)
                .parse(
                        values(SectionKind.UNIX_SERVER, names),
                        values(SectionKind.INET_SERVER, names),
                        settings.spec().pidfile(),
                        daemon);
        checkCtl(names, accounts);
        sections.all().forEach(each -> PoolChecks.check(program(each, names)));
        ProgramParser programs = new ProgramParser(machine, places.in(settings.base()), ofDaemon);
        List<GroupSettings> groups =
                new GroupParser(sections, each -> new SectionValues(each, names, problems), programs).parse();
        TaskmasterSpec spec = new TaskmasterSpec(
                settings.spec(),
                GroupParser.runnable(groups),
                servers.unixServer(),
                servers.inetServer(),
                servers.accounts());
        List<SectionValues> others = sections.all().stream()
                .map(each -> new SectionValues(each, names, problems))
                .toList();
        return new ParsedConfig(spec, settings, groups, others, places, sections.unknown());
    }

    private List<SectionValues> values(SectionKind kind, Names names) {
        return sections.of(kind).stream()
                .map(section -> new SectionValues(section, names, problems))
                .toList();
    }

    private SectionValues program(Section section, Names names) {
        String title = section.title();
        return new SectionValues(section, names.with("program_name", title).with("group_name", title), problems);
    }

    private void checkCtl(Names names, AccountParser accounts) {
        for (SectionValues ctl : values(SectionKind.CTL, names)) {
            ctl.find(ServerKeys.SERVERURL);
            ctl.find(ServerKeys.PROMPT);
            ctl.find(ServerKeys.HISTORY_FILE);
            ctl.find(ServerKeys.CTL_USERNAME);
            if (ctl.find(ServerKeys.CTL_PASSWORD).isPresent()) {
                accounts.warnIfOpen(ctl, ServerKeys.CTL_PASSWORD);
            }
        }
        for (Section ignored : sections.of(SectionKind.RPCINTERFACE)) {
            problems.note(ignored.pos(), ignored.name(), "", "not used: JMX stands in its place");
        }
        for (Section ignored : sections.of(SectionKind.CTLPLUGIN)) {
            problems.note(ignored.pos(), ignored.name(), "", "not used: a Python plug-in of supervisorctl");
        }
    }
}
