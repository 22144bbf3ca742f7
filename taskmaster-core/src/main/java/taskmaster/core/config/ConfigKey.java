package taskmaster.core.config;

import java.util.Optional;

/**
 * One row of the table of keys: it drives reading, defaults, the check for unknown keys and the manual.
 *
 * @param shownDefault the default as the manual shows it
 * @param fallback the value where the key is not set; empty: there is none, or it depends on something else
 * @param perProcess whether {@code process_num} and {@code numprocs} may be used in it
 * @param doc its meaning in a line
 */
record ConfigKey<T>(
        SectionKind kind,
        String name,
        ValueForm<T> form,
        String shownDefault,
        Optional<T> fallback,
        boolean perProcess,
        String doc) {

    /** A key with a default written as in a file. */
    static <T> ConfigKey<T> of(SectionKind kind, String name, ValueForm<T> form, String byDefault, String doc) {
        try {
            return new ConfigKey<>(kind, name, form, byDefault, Optional.of(form.parse(byDefault)), false, doc);
        } catch (ValueException e) {
            throw new IllegalArgumentException("default of " + name, e);
        }
    }

    /** A key without a fixed default; {@code shown} says what happens without it. */
    static <T> ConfigKey<T> free(SectionKind kind, String name, ValueForm<T> form, String shown, String doc) {
        return new ConfigKey<>(kind, name, form, shown, Optional.empty(), false, doc);
    }

    /** The same key, also for values that differ between the processes of a program. */
    ConfigKey<T> forEachProcess() {
        return new ConfigKey<>(kind, name, form, shownDefault, fallback, true, doc);
    }
}
