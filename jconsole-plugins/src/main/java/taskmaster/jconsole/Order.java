package taskmaster.jconsole;

import java.util.List;
import java.util.Locale;

/**
 * What a button asks for.
 *
 * @param signal its name; empty for other verbs
 */
record Order(Verb verb, String signal) {
    /** The buttons. */
    enum Verb {
        START,
        STOP,
        RESTART,
        SIGNAL;

        /** {@code Start}. */
        String title() {
            return name().charAt(0) + word().substring(1);
        }

        /** {@code start}, as the daemon calls it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code restart web}, {@code signal HUP 3 processes}. */
    String of(List<String> names) {
        String whom = names.size() == 1 ? names.get(0) : Figures.processes(names.size());
        return verb.word() + " " + (signal.isEmpty() ? "" : signal + " ") + whom;
    }
}
