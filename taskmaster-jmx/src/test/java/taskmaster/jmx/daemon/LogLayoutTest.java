package taskmaster.jmx.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LogLayoutTest {
    private static final Instant NOW = LocalDateTime.of(2026, 11, 24, 14, 2, 11, 42_000_000)
            .atZone(ZoneId.systemDefault())
            .toInstant();

    private static String line(Level level, String text, @Nullable Throwable failure) {
        LoggingEvent event = new LoggingEvent(
                "x", new LoggerContext().getLogger("x"), level, text, failure, new @Nullable Object[0]);
        event.setInstant(NOW);
        return new LogLayout().doLayout(event);
    }

    @ParameterizedTest
    @CsvSource({"ERROR, ERRO", "WARN, WARN", "INFO, INFO", "DEBUG, DEBG", "TRACE, TRAC"})
    void theFormIsSupervisords(String level, String word) {
        assertThat(line(Level.toLevel(level), "spawned: 'web' with pid 1", null))
                .isEqualTo("2026-11-24 14:02:11,042 " + word + " spawned: 'web' with pid 1\n");
    }

    @Test
    void nobodyForgesALineOrMovesTheCursor() {
        assertThat(line(Level.INFO, "a\nb\r\u001b[2Jc\u2028d\u2029e\u007f", null))
                .endsWith("INFO a\\u000ab\\u000d\\u001b[2Jc\\u2028d\\u2029e\\u007f\n")
                .containsOnlyOnce("\n");
    }

    @Test
    void textsInManyLanguagesStayReadable() {
        assertThat(line(Level.INFO, "gr\u00fc\u00dfe \u4e16\u754c\ta \ud83d\ude00", null))
                .endsWith("INFO gr\u00fc\u00dfe \u4e16\u754c\ta \ud83d\ude00\n");
    }

    @Test
    void aBugShowsWhereItIs() {
        assertThat(line(Level.ERROR, "internal error", new IllegalStateException("why")))
                .contains("ERRO internal error\n", "java.lang.IllegalStateException: why", "LogLayoutTest");
    }
}
