package taskmaster.core.launch.portable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.core.launch.LaunchException.Reason;

class StartFailureTest {

    @ParameterizedTest
    @CsvSource({
        "'Cannot run program \"/x\": error=24, Too many open files',RESOURCES",
        "'Cannot run program \"/x\": Exec failed, error: 11 (Resource temporarily unavailable)',RESOURCES",
        "'Cannot run program \"/x\": error=12, Cannot allocate memory',RESOURCES",
        "'/dev/null (Too many open files)',RESOURCES",
        "'Cannot run program \"/x\": error=7, Argument list too long',BAD_COMMAND",
        "'something else',OTHER"
    })
    void theNumberInTheTextDecides(String text, Reason reason) {
        assertThat(StartFailure.of("/x", new IOException(text)).reason()).isEqualTo(reason);
    }

    @Test
    void whatTheJdkRefusesIsTheEnvironment() {
        assertThat(StartFailure.of("/x", new IllegalArgumentException("Invalid environment variable name: \"A=B\"")))
                .hasMessageContaining("A=B");
    }
}
