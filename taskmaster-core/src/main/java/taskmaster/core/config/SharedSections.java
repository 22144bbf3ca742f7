package taskmaster.core.config;

import java.util.List;

/**
 * Checks {@code [defaults]} and {@code [template:x]} where nobody uses them: whether each value has the form its key wants. What a
 * value may name depends on who takes it, so nothing is missed here.
 */
final class SharedSections {

    private SharedSections() {}

    static void check(List<SectionValues> sections) {
        for (SectionValues values : sections) {
            String title = values.section().title();
            Names names = values.names()
                    .with("program_name", title)
                    .with("group_name", title)
                    .ofProcess(0, 1);
            values.section().entries().values().forEach(entry -> check(values.with(names), entry));
        }
    }

    private static void check(SectionValues values, IniEntry entry) {
        try {
            String text = values.expand(entry);
            for (ConfigKey<?> key : ConfigKeys.of(values.section().kind())) {
                if (key.name().equals(entry.key())) {
                    key.form().parse(text);
                }
            }
        } catch (ValueException e) {
            if (!e.isLacking()) {
                values.fail(entry, e.at(0));
            }
        }
    }
}
