package taskmaster.core.config;

import java.util.List;

/**
 * A row of the table of keys, for manuals.
 *
 * @param section {@code [program:x]}
 * @param form what a value looks like, in a word or two
 * @param byDefault what holds where it is not set
 * @param meaning in a sentence or two, with Markdown's backticks
 * @param forEachProcess whether {@code process_num} and {@code numprocs} may be used in it
 */
public record KeyReference(
        String section, String key, String form, String byDefault, String meaning, boolean forEachProcess) {

    /** Every key, section by section. */
    public static List<KeyReference> all() {
        return ConfigKeys.ALL.stream()
                .map(key -> new KeyReference(
                        key.kind().shown(),
                        key.name(),
                        key.form().label(),
                        key.shownDefault(),
                        key.doc(),
                        key.perProcess()))
                .toList();
    }
}
