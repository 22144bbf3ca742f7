package taskmaster.ctl.command;

import java.util.Optional;

/**
 * An option that a command has.
 *
 * @param shortName such as {@code -w}; empty: none
 * @param longName such as {@code --watch}
 */
record KnownOption(String shortName, String longName, Value value) {

    /** Whether something follows it. */
    enum Value {
        /** A switch. */
        NONE,
        /** {@code --lines 5}, {@code --lines=5}, {@code -n5}. */
        NEEDED,
        /** {@code --rolling} or {@code --rolling=2}. */
        OPTIONAL
    }

    /** Reads {@code -w,--watch}, {@code -n,--lines=N} or {@code --rolling[=N]}. */
    static KnownOption of(String form) {
        int bracket = form.indexOf('[');
        int equals = form.indexOf('=');
        Value value = bracket >= 0 ? Value.OPTIONAL : equals >= 0 ? Value.NEEDED : Value.NONE;
        String names = bracket >= 0 ? form.substring(0, bracket) : equals >= 0 ? form.substring(0, equals) : form;
        int comma = names.indexOf(',');
        return new KnownOption(comma < 0 ? "" : names.substring(0, comma), names.substring(comma + 1), value);
    }

    /** The one of that name among forms separated by blanks. */
    static Optional<KnownOption> find(String forms, String name) {
        for (String form : forms.split(" ")) {
            KnownOption option = of(form);
            if (option.shortName.equals(name) || option.longName.equals(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
