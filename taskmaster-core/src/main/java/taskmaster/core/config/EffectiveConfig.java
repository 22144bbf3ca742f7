package taskmaster.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import taskmaster.core.model.DaemonSpec;

/** Every value of a configuration and where it comes from. Pure; any thread. No row holds a secret. */
public final class EffectiveConfig {

    private final ParsedConfig config;
    private final Predicate<String> subjects;
    private final List<ConfigRow> rows = new ArrayList<>();

    private EffectiveConfig(ParsedConfig config, Predicate<String> subjects) {
        this.config = config;
        this.subjects = subjects;
    }

    /** The sections of the daemon and of its control sockets, then every process in the order of its group. */
    public static List<ConfigRow> rows(Loaded loaded) {
        return rows(loaded, subject -> true);
    }

    /** As above, of some sections and processes only. */
    public static List<ConfigRow> rows(Loaded loaded, Predicate<String> subjects) {
        EffectiveConfig effective = new EffectiveConfig(loaded.details(), subjects);
        Map<String, Variable> ofDaemon = effective.daemon();
        effective.servers();
        for (GroupSettings group : effective.config.groups()) {
            group.processes().stream()
                    .filter(ProcessSettings::isRun)
                    .forEach(process -> effective.process(process, ofDaemon));
        }
        return effective.rows;
    }

    private Map<String, Variable> daemon() {
        DaemonSpec spec = config.daemon().spec();
        Map<String, String> unset = Map.of(
                DaemonKeys.LOGFILE.name(), spec.logfile().map(Path::toString).orElse("NONE"),
                DaemonKeys.PIDFILE.name(), spec.pidfile().toString(),
                DaemonKeys.CHILDLOGDIR.name(), spec.childlogdir().toString(),
                DaemonKeys.IDENTIFIER.name(), spec.identifier());
        Map<String, Variable> variables = Map.of();
        for (SectionValues section : sections(SectionKind.DAEMON)) {
            String subject = Shown.name(section.section().name());
            section(subject, section, unset);
            variables = config.environments().of(section);
            variables(subject, variables);
        }
        return variables;
    }

    private void servers() {
        if (sections(SectionKind.UNIX_SERVER).isEmpty() && subjects.test(SectionKind.UNIX_SERVER.word())) {
            Path implied = config.spec().unixServer().file();
            add(SectionKind.UNIX_SERVER.word(), ServerKeys.FILE, implied.toString(), "default");
        }
        for (SectionKind kind : List.of(SectionKind.UNIX_SERVER, SectionKind.INET_SERVER, SectionKind.USER)) {
            for (SectionValues server : sections(kind)) {
                section(Shown.name(server.section().name()), server, Map.of());
            }
        }
    }

    private void process(ProcessSettings process, Map<String, Variable> ofDaemon) {
        String subject = process.spec().id().toString();
        if (!subjects.test(subject)) {
            return; // else the variables of a thousand programs would be put together for one
        }
        Map<String, String> unset = Map.of(
                ProgramKeys.PROCESS_NAME.name(), process.spec().id().name(),
                ProgramKeys.KILLASGROUP.name(),
                        Boolean.toString(process.spec().stop().killasgroup()));
        section(subject, process.values(), unset);
        Map<String, Variable> variables = new LinkedHashMap<>(ofDaemon);
        variables.putAll(config.environments().of(process.values()));
        variables(subject, variables);
    }

    private void section(String subject, SectionValues values, Map<String, String> unset) {
        if (!subjects.test(subject)) {
            return;
        }
        for (ConfigKey<?> key : ConfigKeys.of(values.section().kind())) {
            if (!key.name().equals(ProgramKeys.ENVIRONMENT.name())) {
                values.section()
                        .find(key.name())
                        .ifPresentOrElse(
                                entry -> add(
                                        subject,
                                        key,
                                        text(values, entry),
                                        entry.pos().toString()),
                                () -> add(subject, key, unset.getOrDefault(key.name(), key.shownDefault()), "default"));
            }
        }
    }

    private void variables(String subject, Map<String, Variable> variables) {
        if (!subjects.test(subject)) {
            return;
        }
        variables.forEach((name, variable) -> rows.add(new ConfigRow(
                subject,
                ProgramKeys.ENVIRONMENT.name() + "[" + Shown.name(name) + "]",
                Secrets.shown(name, variable.value()),
                variable.pos().toString())));
    }

    private static String text(SectionValues values, IniEntry entry) {
        try {
            return values.expand(entry);
        } catch (ValueException e) {
            return entry.value(); // names a variable that this machine lacks
        }
    }

    /** A key whose name sounds like a secret may still name a file: {@code tls_key}. */
    private void add(String subject, ConfigKey<?> key, String value, String origin) {
        String shown = key.form().equals(Forms.PATH) ? value : Secrets.shown(key.name(), value);
        rows.add(new ConfigRow(subject, key.name(), shown, origin));
    }

    private List<SectionValues> sections(SectionKind kind) {
        return config.sections().stream()
                .filter(values -> values.section().kind() == kind)
                .toList();
    }
}
