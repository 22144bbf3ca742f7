package taskmaster.core.config;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing to say about a configuration, with its address.
 *
 * @param section the name between the brackets; empty: none
 * @param key empty: the section as a whole
 * @param text what was found and what was expected
 * @param source the line it is about; empty: not known
 */
public record Problem(Kind kind, SourcePos pos, String section, String key, String text, Optional<SourceLine> source) {

    /** How grave a problem is. Only errors keep a configuration from being used. */
    public enum Kind {
        /** The file is wrong. */
        ERROR,
        /** Probably a mistake. */
        WARNING,
        /** Worth knowing: a lack of this machine, something taken differently than supervisord would. */
        NOTE;

        /** As a report says it: {@code error}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code file:line:column: error: [section] key: text}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(120)
                .append(pos.exact())
                .append(": ")
                .append(kind)
                .append(": ");
        if (!section.isEmpty()) {
            line.append('[').append(section).append(key.isEmpty() ? "]: " : "] ");
        }
        if (!key.isEmpty()) {
            line.append(key).append(": ");
        }
        return line.append(text).toString();
    }
}
