package taskmaster.core.config;

/**
 * One thing to say about a configuration, with its address.
 *
 * @param section the name between the brackets; empty: none
 * @param key empty: the section as a whole
 * @param text what was found and what was expected
 */
public record Problem(Kind kind, SourcePos pos, String section, String key, String text) {

    /** How grave a problem is. Only errors keep a configuration from being used. */
    public enum Kind {
        /** The file is wrong, or cannot have its meaning on this machine. */
        ERROR,
        /** Probably a mistake. */
        WARNING,
        /** Worth knowing: a lack of this machine, something taken differently than supervisord would. */
        NOTE
    }

    /** {@code file:line: [section] key: text}; warnings and notes say so after the address. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(120).append(pos).append(": ");
        switch (kind) {
            case ERROR -> {}
            case WARNING -> line.append("warning: ");
            case NOTE -> line.append("note: ");
        }
        if (!section.isEmpty()) {
            line.append('[').append(section).append(key.isEmpty() ? "]: " : "] ");
        }
        if (!key.isEmpty()) {
            line.append(key).append(": ");
        }
        return line.append(text).toString();
    }
}
