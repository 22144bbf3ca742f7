package taskmaster.core.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taskmaster.core.model.TaskmasterSpec;

/** Sections to meaning. Reports everything that is wrong instead of stopping at the first. */
final class ConfigParser {

    private final Sections sections;
    private final Surroundings around;
    private final EnvFiles envFiles;
    private final Problems problems;

    ConfigParser(Sections sections, Surroundings around, EnvFiles envFiles, Problems problems) {
        this.sections = sections;
        this.around = around;
        this.envFiles = envFiles;
        this.problems = problems;
    }

    /** @param main the file to blame for a missing section */
    ParsedConfig parse(Path main) {
        Inheritance.apply(sections, problems);
        Machine machine = around.machine();
        Places places = around.places();
        SectionValues daemon = values(daemonSection(main), names(around.environment()));
        EnvironmentLayers environments = new EnvironmentLayers(envFiles, around.secrets());
        Map<String, String> ofDaemon = EnvironmentLayers.values(environments.of(daemon));
        Map<String, String> all = new HashMap<>(around.environment());
        all.putAll(ofDaemon);
        Names names = names(all);

        DaemonSettings settings = new DaemonParser(daemon.with(names), places, machine).parse(ofDaemon);
        AccountParser accounts =
                new AccountParser(values(SectionKind.USER, names), around.secrets(), sections.isOurs());
        ServerSettings servers = new ServerParser(places, machine, accounts)
                .parse(
                        values(SectionKind.UNIX_SERVER, names),
                        values(SectionKind.INET_SERVER, names),
                        settings.spec().pidfile(),
                        daemon);
        checkOthers(names, accounts);
        ProgramParser programs = new ProgramParser(machine, places.in(settings.base()), ofDaemon, environments);
        List<GroupSettings> groups = new GroupParser(sections, each -> values(each, names), programs).parse();
        TaskmasterSpec spec = new TaskmasterSpec(
                settings.spec(),
                GroupParser.runnable(groups),
                servers.unixServer(),
                servers.inetServer(),
                servers.accounts());
        List<SectionValues> others =
                sections.all().stream().map(each -> values(each, names)).toList();
        return new ParsedConfig(spec, settings, groups, others, places, environments, sections.unknown());
    }

    private Section daemonSection(Path main) {
        return sections.only(SectionKind.DAEMON).orElseGet(() -> {
            SourcePos start = new SourcePos(main, 1, 1);
            problems.error(
                    start,
                    "taskmasterd",
                    "",
                    "missing; expected a section [taskmasterd], which may be empty; a file for [include] is checked"
                            + " together with the one that includes it");
            return new Section("taskmasterd", SectionKind.DAEMON, start, Map.of());
        });
    }

    private Names names(Map<String, String> variables) {
        return around.names(variables).withBraces(sections.isOurs());
    }

    private List<SectionValues> values(SectionKind kind, Names names) {
        return sections.of(kind).stream().map(section -> values(section, names)).toList();
    }

    private SectionValues values(Section section, Names names) {
        Lacks lacks = switch (section.kind()) {
            case PROGRAM, FCGI_PROGRAM, EVENTLISTENER, TEMPLATE, DEFAULTS -> Lacks.ofProgram();
            case CTL, RPCINTERFACE, CTLPLUGIN, DEFAULT -> Lacks.ofOthers();
            case DAEMON, UNIX_SERVER, INET_SERVER, USER, GROUP, INCLUDE -> Lacks.ofDaemon(around.here());
        };
        return new SectionValues(section, names, problems, lacks);
    }

    private void checkOthers(Names names, AccountParser accounts) {
        for (SectionValues ctl : values(SectionKind.CTL, names)) {
            CtlProfiles.check(ctl);
            ctl.find(ServerKeys.SERVERURL);
            ctl.find(ServerKeys.PROMPT);
            ctl.find(ServerKeys.HISTORY_FILE);
            ctl.find(ServerKeys.TLS_CA);
            ctl.find(ServerKeys.CTL_USERNAME);
            if (ctl.find(ServerKeys.CTL_PASSWORD).isPresent()) {
                accounts.warnIfOpen(ctl, ServerKeys.CTL_PASSWORD);
            }
        }
        for (Section listener : sections.of(SectionKind.EVENTLISTENER)) {
            String title = listener.title();
            ListenerChecks.check(
                    values(listener, names.with("program_name", title).with("group_name", title)));
        }
        SharedSections.check(values(SectionKind.TEMPLATE, names));
        SharedSections.check(values(SectionKind.DEFAULTS, names));
        for (Section plugin : sections.of(SectionKind.RPCINTERFACE)) {
            problems.note(plugin.pos(), plugin.name(), "", "not used: JMX stands in its place");
        }
        for (Section plugin : sections.of(SectionKind.CTLPLUGIN)) {
            problems.note(plugin.pos(), plugin.name(), "", "not used: a Python plug-in of supervisorctl");
        }
    }
}
