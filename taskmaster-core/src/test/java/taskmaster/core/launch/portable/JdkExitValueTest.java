package taskmaster.core.launch.portable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.core.model.ExitStatus;

class JdkExitValueTest {

    @ParameterizedTest
    @CsvSource({"0", "1", "127", "128", "160", "161", "193", "255"})
    void whatCannotBeASignalIsACode(int value) {
        assertThat(JdkExitValue.status(value)).isEqualTo(ExitStatus.exited(value));
    }

    @ParameterizedTest
    @CsvSource({"129,1", "137,9", "143,15", "159,31", "162,34", "192,64"})
    void whatMayBeASignalIsTakenForOne(int value, int signal) {
        assertThat(JdkExitValue.status(value)).isEqualTo(ExitStatus.killedBy(signal, false));
    }
}
