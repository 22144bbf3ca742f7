package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What supervisord does and we do not: nobody may believe that it is done. */
class NotDoneTest {
    @TempDir
    Path folder = Path.of("");

    private String report(String text) {
        return new Reports(folder).text(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stdout_syslog=true",
                "stderr_syslog=true",
                "stdout_capture_maxbytes=1MB",
                "stdout_events_enabled=true",
                "stdout_logfile=syslog"
            })
    void aProgramsKeyIsWarnedOf(String key) {
        assertThat(report("[taskmasterd]\n[program:x]\ncommand=/bin/true\n" + key + "\n"))
                .contains(": warning: [program:x] " + key.substring(0, key.indexOf('=')) + ": ")
                .contains("not done by this version");
    }

    @Test
    void strippingOfAnsiSequencesIsWarnedOf() {
        assertThat(report("[taskmasterd]\nstrip_ansi=true\n"))
                .contains("2:")
                .contains(": warning: [taskmasterd] strip_ansi: not done by this version");
        assertThat(report("[taskmasterd]\nstrip_ansi=false\n")).doesNotContain("strip_ansi");
    }
}
