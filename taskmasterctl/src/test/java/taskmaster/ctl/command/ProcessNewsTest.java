package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessNewsTest {
    private static final Instant TIME = Instant.parse("2026-11-24T14:20:02.900Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            starting: 'web'                                                        |
            success: web entered RUNNING state, process has stayed up for ...      |
            spawned: 'g:web' with pid 9188                                         | started, pid 9188
            exited: web (exit status 0; expected)                                  | exited with code 0
            exited: web (exit status 1; not expected)                              | exited with code 1, not expected
            exited: web (terminated by SIGSEGV (core dumped); not expected)        | exited, terminated by SIGSEGV (core dumped), not expected
            backoff: g:web: Exited too quickly (exit status 1; process log may have details); next try at 14:20:04 (attempt 3 of 4) | exited with code 1, restarting in 2 s (retry 2 of 3)
            backoff: web: Exited too quickly (exit status 1; process log may have details); next try at 19:50:03 (attempt 2 of 4)   | exited with code 1, restarting in 1 s (retry 1 of 3)
            backoff: web: command not found: 'x', PATH was /bin; next try at 14:20:03 (attempt 2 of 4) | command not found: 'x', PATH was /bin, restarting in 1 s (retry 1 of 3)
            backoff: web: it ends again and again; next try at 14:20:02            |
            gave up: web entered FATAL state after 4 failed starts: no such file   | gave up (FATAL) after 4 failed starts: no such file
            stopping: web (pid 812) with SIGTERM                                   | stopping with SIGTERM
            stopped: web (terminated by SIGTERM)                                   | stopped (terminated by SIGTERM)
            stopped: web (it waited for its next start)                            | stopped (it waited for its next start)
            dancing: web                                                           | dancing: web
            """)
    void theDaemonsLinesBecomeShorter(String line, @Nullable String words) {
        assertThat(ProcessNews.words(line, TIME, ZoneId.of("UTC"))).isEqualTo(Optional.ofNullable(words));
    }
}
