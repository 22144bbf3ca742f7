package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.command.Bench.Result;

/** start, stop, restart, signal, clear: supervisorctl's lines and exit codes. */
class ProcessCommandsTest {
    private final Bench bench = new Bench();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start web     | STARTED              | web: started                            | 0
            start web     | ALREADY_STARTED      | web: ERROR (already started)            | 0
            start web     | ABNORMAL_TERMINATION | web: ERROR (abnormal termination)       | 7
            start web     | NO_SUCH_PROCESS      | web: ERROR (no such process)            | 1
            start web     | SHUTTING_DOWN        | web: ERROR (shutting down)              | 1
            start web     | REMOVED              | web: ERROR (removed by a reload)        | 1
            start web     | BRAND_NEW            | web: ERROR (BRAND_NEW)                  | 1
            start web:*   | NO_SUCH_GROUP        | web: ERROR (no such group)              | 2
            stop web      | STOPPED              | web: stopped                            | 0
            stop web      | NOT_RUNNING          | web: ERROR (not running)                | 0
            stop web      | NO_SUCH_PROCESS      | web: ERROR (no such process)            | 1
            stop web:*    | NO_SUCH_GROUP        | web: ERROR (no such group)              | 1
            signal 1 web  | SIGNALLED            | web: signalled                          | 0
            signal 1 web  | NOT_RUNNING          | web: ERROR (not running)                | 7
            signal 1 web  | BAD_SIGNAL           | web: ERROR (bad signal name)            | 1
            signal 1 web: | NO_SUCH_GROUP        | web: ERROR (no such group)              | 1
            clear web     | CLEARED              | web: cleared                            | 0
            clear web     | FAILED               | web: ERROR (failed)                     | 1
            clear web:*   | CLEARED              | web: cleared                            | 0
            """)
    void answersInSupervisorctlsWords(String line, String result, String expected, int code) {
        bench.client.answers(Words.of(line).getFirst(), "web\t" + result + "\t");
        assertThat(bench.run(line)).isEqualTo(new Result(code, expected + "\n"));
    }

    @Test
    void namesGoToTheDaemonInOneCall() {
        bench.run("start a  b:* all");
        bench.run("signal SIGHUP a b");
        assertThat(bench.client.calls()).containsExactly("start a b:* all", "signal SIGHUP a b");
    }

    @Test
    void whatAGroupBroughtAlongIsNotToldWhenNothingChanged() {
        bench.client.answers("start", "g:a\tALREADY_STARTED\t", "g:b\tSTARTED\t", "x\tALREADY_STARTED\t");
        assertThat(bench.run("start g:* x")).isEqualTo(new Result(0, "g:b: started\nx: ERROR (already started)\n"));
        bench.client.answers("signal", "g:a\tNOT_RUNNING\t");
        assertThat(bench.run("signal HUP all")).isEqualTo(new Result(0, ""));
    }

    @Test
    void aNameThatRepeatsItsGroupIsTheSameProcess() {
        bench.client.answers("stop", "web\tNOT_RUNNING\t");
        assertThat(bench.run("stop web:web").out()).isEqualTo("web: ERROR (not running)\n");
    }

    @Test
    void theLastFailureDecidesTheExitCode() {
        bench.client.answers("start", "a\tSPAWN_ERROR\tx", "b\tNO_SUCH_PROCESS\t", "c\tSTARTED\t");
        assertThat(bench.run("start a b c").code()).isEqualTo(1);
    }

    @Test
    void aFailedStartTellsItsReason() {
        bench.client.answers("start", "web\tSPAWN_ERROR\tcommand not found: PATH was /bin");
        assertThat(bench.run("start web"))
                .isEqualTo(new Result(7, "web: ERROR (spawn error)\n  command not found: PATH was /bin\n"));
    }

    @Test
    void aProgramThatExitedAtOncePointsToItsLog() {
        bench.client.answers("start", "web\tSPAWN_ERROR\tExited too quickly (exit status 3)");
        assertThat(bench.run("start web").out()).isEqualTo("""
                        web: ERROR (spawn error)
                          Exited too quickly (exit status 3)
                          see: taskmasterctl tail web stderr
                        """);
    }

    @Test
    void restartTellsTheStopsBeforeTheStarts() {
        bench.client
                .shows("a", "RUNNING", "", "b", "STOPPED", "", "c", "BACKOFF", "")
                .answers("restart", "a\tSTARTED\t", "b\tSTARTED\t", "c\tSTARTED\t");
        assertThat(bench.run("restart a b c"))
                .isEqualTo(new Result(
                        0, "a: stopped\nb: ERROR (not running)\nc: stopped\na: started\nb: started\nc: started\n"));
        assertThat(bench.run("restart all").out()).doesNotContain("not running");
    }

    @ParameterizedTest
    @CsvSource({
        "start,start requires a process name,2",
        "stop,stop requires a process name,1",
        "restart,restart requires a process name,1",
        "clear,clear requires a process name,1",
        "signal,signal requires a signal name and a process name,1",
        "signal HUP,signal requires a signal name and a process name,1"
    })
    void withoutNamesTheHelpIsShownAndNothingDone(String line, String error, int code) {
        Result result = bench.run(line);
        assertThat(result.code()).isEqualTo(code);
        assertThat(result.out()).startsWith("Error: " + error + "\n").contains("NAME...");
        assertThat(bench.client.calls()).isEmpty();
    }
}
