package taskmaster.core.config;

import java.util.function.Function;

/**
 * One key tried: what it means unset, and what a value makes of it.
 *
 * @param sections the configuration around it; the key's line is added at the end
 * @param byDefault what {@code reading} gives without the line
 * @param expected what it gives with it
 */
record KeyCase(
        ConfigKey<?> key,
        String sections,
        String value,
        Function<Loaded, Object> reading,
        Object byDefault,
        Object expected) {

    String without() {
        return sections;
    }

    String with() {
        return sections + key.name() + "=" + value + "\n";
    }

    @Override
    public String toString() {
        return key.kind().shown() + " " + key.name();
    }
}
