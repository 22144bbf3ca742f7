package taskmaster.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExitStatusTest {

    /** The words are those of wait(2) on Linux: code in the second byte, signal in the low seven bits, 0x80 for a core image. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0x0000 |   0 |  0 | false | exit status 0
            0x0100 |   1 |  0 | false | exit status 1
            0x8f00 | 143 |  0 | false | exit status 143
            0xff00 | 255 |  0 | false | exit status 255
            0x000f |  -1 | 15 | false | terminated by SIGTERM
            0x0009 |  -1 |  9 | false | terminated by SIGKILL
            0x008b |  -1 | 11 | true  | terminated by SIGSEGV (core dumped)
            0x0086 |  -1 |  6 | true  | terminated by SIGABRT (core dumped)
            0x0022 |  -1 | 34 | false | terminated by SIGRTMIN
            0x0040 |  -1 | 64 | false | terminated by SIGRTMIN+30
            """)
    void takesTheStatusWordApart(String word, int code, int signal, boolean core, String text) {
        ExitStatus status = ExitStatus.ofWaitStatus(Integer.decode(word));
        assertThat(status).isEqualTo(new ExitStatus(code, signal, core)).hasToString(text);
        assertThat(status.isExit()).isEqualTo(signal == 0);
    }

    @Test
    void exit143IsNotDeathByTerm() {
        assertThat(ExitStatus.exited(143)).isNotEqualTo(ExitStatus.killedBy(15, false));
    }
}
