package taskmaster.core.config;

import java.util.Locale;

/**
 * A value of {@code stdout_logfile} and its kin.
 *
 * @param path only for {@link Kind#FILE}, as written
 */
record LogTarget(Kind kind, String path) {

    enum Kind {
        AUTO,
        NONE,
        SYSLOG,
        FILE
    }

    static LogTarget of(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "AUTO" -> new LogTarget(Kind.AUTO, "");
            case "NONE", "OFF", "" -> new LogTarget(Kind.NONE, "");
            case "SYSLOG" -> new LogTarget(Kind.SYSLOG, "");
            default -> new LogTarget(Kind.FILE, text);
        };
    }
}
