package taskmaster.core.config;

import java.util.Optional;

/** A value like {@code user} or {@code user:group}, taken apart. */
record OwnerNames(String user, Optional<String> group) {

    static OwnerNames of(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new OwnerNames(Blanks.strip(text), Optional.empty())
                : new OwnerNames(
                        Blanks.strip(text.substring(0, colon)), Optional.of(Blanks.strip(text.substring(colon + 1))));
    }
}
