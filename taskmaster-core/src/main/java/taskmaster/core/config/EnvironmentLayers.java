package taskmaster.core.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a section sets in the environment. Each of its layers adds to those below it: what it has from {@code [defaults]} and from
 * the sections it extends, then its own; in each first the files of {@code env_file}, then {@code environment}.
 */
final class EnvironmentLayers {

    /** A value that is not in the file: {@code KEY="%(ENV_X)s"}. */
    private static final String ELSEWHERE = "\\s*=\\s*[\"']?(%\\(|\\$\\{)";

    private final EnvFiles files;
    private final SecretFiles secrets;

    EnvironmentLayers(EnvFiles files, SecretFiles secrets) {
        this.files = files;
        this.secrets = secrets;
    }

    /** The variables in the order in which they are set. What is wrong is reported and left out. */
    Map<String, Variable> of(SectionValues values) {
        Map<String, Variable> all = new LinkedHashMap<>();
        String key = ProgramKeys.ENVIRONMENT.name();
        boolean layered = false;
        for (Section layer : values.section().layers()) {
            layer.own(ProgramKeys.ENV_FILE.name()).ifPresent(entry -> addFiles(entry, values, all));
            Optional<IniEntry> own = layer.own(key);
            own.ifPresent(entry -> add(entry, values, all));
            layered |= own.isPresent();
        }
        if (!layered) {
            values.section().find(key).ifPresent(entry -> add(entry, values, all)); // that of [DEFAULT]
        }
        return all;
    }

    /** Their values alone. */
    static Map<String, String> values(Map<String, Variable> variables) {
        Map<String, String> values = new LinkedHashMap<>();
        variables.forEach((name, variable) -> values.put(name, variable.value()));
        return values;
    }

    private void addFiles(IniEntry entry, SectionValues values, Map<String, Variable> all) {
        List<EnvFileName> names = values.read(entry, ProgramKeys.ENV_FILE).orElse(List.of());
        names.forEach(name -> all.putAll(files.read(name, entry, values)));
    }

    private void add(IniEntry entry, SectionValues values, Map<String, Variable> all) {
        // a value may use what the files and the layers below set
        SectionValues inside =
                all.isEmpty() ? values : values.with(values.names().withOwn(values(all)));
        try {
            parse(inside.expand(entry), entry, values.problems()).forEach((name, value) -> {
                all.put(name, new Variable(value, entry.pos()));
                warnIfOpen(name, value, entry, values.problems());
            });
        } catch (ValueException e) {
            inside.fail(entry, e);
        }
    }

    private static Map<String, String> parse(String text, IniEntry entry, Problems problems) throws ValueException {
        try {
            return EnvironmentList.parse(
                    text, remark -> problems.warning(entry.places().at(0), entry.section(), entry.key(), remark));
        } catch (ValueException e) {
            // a place in an expanded text is none in the file
            int offset = text.equals(entry.value()) ? e.offset() : 0;
            throw new ValueException(e.getMessage() + SectionValues.hintOfCut(entry)).at(offset);
        }
    }

    private void warnIfOpen(String name, String value, IniEntry entry, Problems problems) {
        if (Secrets.isSecret(name)
                && !value.isEmpty()
                && !Pattern.compile(Pattern.quote(name) + ELSEWHERE)
                        .matcher(entry.value())
                        .find()) {
            secrets.warn(entry.places().at(0), entry.section(), entry.key(), Shown.name(name), problems);
        }
    }
}
