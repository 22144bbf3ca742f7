package taskmaster.jmx.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.jmx.daemon.DaemonOptions.Action;

final class DaemonOptionsTest {

    private static DaemonOptions parse(String line) throws StartException {
        return DaemonOptions.parse(line.isEmpty() ? new String[0] : line.split(" "));
    }

    @Test
    void withoutArgumentsItRunsInTheBackground() throws StartException {
        assertThat(parse("")).isEqualTo(new DaemonOptions(Action.RUN, Optional.empty(), false, false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "-n, RUN",
        "--nodaemon, RUN",
        "-t, CHECK",
        "--check, CHECK",
        "--dump-config, DUMP_CONFIG",
        "-v, VERSION",
        "--version, VERSION",
        "-h, HELP",
        "--help, HELP"
    })
    void everyOptionHasItsAction(String argument, Action action) throws StartException {
        assertThat(parse(argument).action()).isEqualTo(action);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c /x/y", "-c/x/y", "--configuration /x/y", "--configuration=/x/y"})
    void theFileIsNamedInAnyForm(String line) throws StartException {
        assertThat(parse(line).configuration()).contains(Path.of("/x/y"));
    }

    @Test
    void flagsAddUp() throws StartException {
        DaemonOptions options = parse("-n -s --detached -c f");
        assertThat(options.foreground()).isTrue();
        assertThat(options.silent()).isTrue();
        assertThat(options.detached()).isTrue();
        assertThat(options.configuration()).contains(Path.of("f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "--nodaemon=1", "file", "-"})
    void whatIsNotUnderstoodIsToldWithWhereToLook(String argument) {
        assertThatThrownBy(() -> parse(argument))
                .isInstanceOfSatisfying(
                        StartException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ExitCode.USAGE))
                .hasMessage("unknown argument " + argument + "; for help, use taskmasterd --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c", "--configuration"})
    void aFileOptionNeedsAFile(String argument) {
        assertThatThrownBy(() -> parse(argument)).hasMessage(argument + " needs a file name");
    }

    @Test
    void everyOptionButOurOwnIsInTheHelp() {
        assertThat(DaemonOptions.USAGE)
                .contains("-n", "-s", "-c", "-t", "--dump-config", "--version", "--help")
                .doesNotContain("--detached");
    }
}
