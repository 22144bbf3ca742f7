package taskmaster.jmx.daemon;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** {@code 2026-11-24 14:02:11,042 INFO text}: supervisord's form, so that tools that read its log read ours. */
final class LogLayout extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS").withZone(ZoneId.systemDefault());

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(120);
        TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        line.append(' ').append(word(event.getLevel())).append(' ');
        appendVisibly(line, event.getFormattedMessage());
        line.append('\n');
        if (event.getThrowableProxy() != null) {
            line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return line.toString();
    }

    private static String word(Level level) {
        return switch (level.toInt()) {
            case Level.ERROR_INT -> "ERRO";
            case Level.WARN_INT -> "WARN";
            case Level.INFO_INT -> "INFO";
            case Level.DEBUG_INT -> "DEBG";
            default -> "TRAC";
        };
    }

    /** A name or a message from outside must not be able to forge a line or to move the cursor of whoever reads it. */
    private static void appendVisibly(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\t' || c == '\u2028' || c == '\u2029') {
                line.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                line.append(c);
            }
        }
    }
}
