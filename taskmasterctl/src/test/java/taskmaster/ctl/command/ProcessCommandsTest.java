package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.command.Bench.Result;

/** start, stop, restart, signal, clear: supervisorctl's lines and exit codes. */
class ProcessCommandsTest {
    @Test
    void quietlyOnlyWhatWentWrongIsTold() {
        bench.quiet();
        bench.client.answers("start", "a\tSTARTED\t", "b\tALREADY_STARTED\t", "c\tFAILED\tfull");
        assertThat(bench.run("start a b c").out()).isEqualTo("""
                        b: ERROR (already started)
                        c: ERROR (failed)
                          full
                        """);
        bench.client.answers("start", "a\tREMOVED\t");
        assertThat(bench.run("start a").out()).isEqualTo("a: ERROR (removed by a reload)\n");
        bench.client.answers("update", "a\tupdated process group", "b\tstopped", "b\tremoved process group");
        assertThat(bench.run("update")).isEqualTo(new Result(0, ""));
        assertThat(bench.run("version").out()).as("what was asked for").isNotEmpty();
        assertThat(bench.run("frob").out()).contains("Unknown syntax");
    }

    @Test
    void quietlyNoProgressIsShown() {
        bench.quiet().terminal(80, 24);
        bench.client.answers("stop", "a\tSTOPPED\t");
        assertThat(bench.run("stop a")).isEqualTo(new Result(0, ""));
    }

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
        assertThat(bench.run("start web")).isEqualTo(new Result(1, """
                        web: ERROR (no such file)
                          command not found: PATH was /bin
                          more: taskmasterctl explain web
                        """));
        bench.client.answers("start", "web\tSPAWN_ERROR\t'/x' is not executable (mode 0644)");
        assertThat(bench.run("start web").out()).startsWith("web: ERROR (file is not executable)\n");
    }

    @Test
    void aProgramThatExitedAtOnceIsShownWithItsLastWords() {
        bench.client
                .answers("start", "web\tSPAWN_ERROR\tExited too quickly (exit status 3)")
                .log()
                .append("""
                        one
                        two

                        three
                        no \033[31mport
                        """);
        assertThat(bench.run("start web")).isEqualTo(new Result(7, """
                        web: ERROR (spawn error)
                          Exited too quickly (exit status 3)
                          stderr: two
                          stderr: three
                          stderr: no ^[[31mport
                          more: taskmasterctl explain web
                        """));
        assertThat(bench.json().run("start web").out()).contains("\"lastLines\":[\"two\",\"three\",");
    }

    @Test
    void calledAsSupervisorctlAFailedStartIsOneLine() {
        bench.client.answers("start", "web\tSPAWN_ERROR\tExited too quickly (exit status 3)");
        assertThat(bench.supervisorctl().run("start web").out())
                .startsWith("web: ERROR (spawn error)\n  Exited")
                .doesNotContain("explain");
        assertThat(bench.client.calls()).doesNotContain("processLog web stderr");
    }

    @Test
    void aProcessWithoutLogsIsClear() {
        bench.client.answers("clear", "web\tFAILED\tno log file");
        assertThat(bench.run("clear web")).isEqualTo(new Result(0, "web: cleared\n"));
    }

    @Test
    void answersComeInTheOrderOfWhatWasTyped() {
        bench.client.answers("stop", "x\tNO_SUCH_PROCESS\t", "g:b\tSTOPPED\t", "g:a\tSTOPPED\t", "web\tSTOPPED\t");
        assertThat(bench.run("stop web g:* x").out()).isEqualTo("""
                        web: stopped
                        g:b: stopped
                        g:a: stopped
                        x: ERROR (no such process)
                        """);
    }

    @Test
    void patternsMeanTheProcessesThatAreLikeThem() {
        bench.client
                .shows("web:a", "RUNNING", "", "web:b", "RUNNING", "", "job", "STOPPED", "")
                .answers("stop", "web:a\tSTOPPED\t", "web:b\tNOT_RUNNING\t");
        assertThat(bench.run("stop w*").out()).isEqualTo("web:a: stopped\n");
        bench.run("signal HUP web:[b-z] 'x*");
        bench.run("clear ?ob");
        bench.supervisorctl().run("stop w*");
        assertThat(bench.client.calls()).contains("stop web:a web:b", "signal HUP web:b 'x*", "clear job", "stop w*");
    }

    @ParameterizedTest
    @CsvSource({
        "a*,abc,true",
        "*c,abc,true",
        "a?c,abc,true",
        "a?,abc,false",
        "[a-c]bc,abc,true",
        "[!a]bc,abc,false",
        "a*b*c*,aXbXc,true",
        "*a*a*a*a*b,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,false",
        "[,[,true",
        "*,abc,true"
    })
    void patternsAreThoseOfShells(String pattern, String text, boolean matches) {
        assertThat(Patterns.matches(pattern, text)).isEqualTo(matches);
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        bench.client.shows("a", "RUNNING", "", "b", "STOPPED", "");
        assertThat(bench.run("start --dry-run a b x")).isEqualTo(new Result(1, """
                        x: ERROR (no such process)
                        a: nothing to do (RUNNING)
                        b: would start (STOPPED)
                        """));
        assertThat(bench.client.calls()).containsOnly("statusRows");
    }

    @Test
    void anOrderThatTakesTooLongIsLeftToTheDaemon() {
        CountDownLatch latch = new CountDownLatch(1);
        bench.client.shows("a", "STARTING", "", "b", "RUNNING", "").holds("start", latch);
        assertThat(bench.run("start --timeout 1 a b"))
                .isEqualTo(new Result(9, "a: ERROR (still STARTING after 1 s; it goes on)\n"));
        latch.countDown();
    }

    @Test
    void anOrderThatIsNotWaitedForIsAJobOfTheDaemon() {
        bench.client.shows("a", "STOPPED", "", "b", "RUNNING", "");
        assertThat(bench.run("start --no-wait a b")).isEqualTo(new Result(0, """
                        a: starting (job 7)
                        job 7 goes on in taskmasterd. What comes of it: taskmasterctl jobs 7
                        """));
        assertThat(bench.client.calls()).contains("begin start a b");
        assertThat(bench.run("start --no-wait nosuch")).isEqualTo(new Result(1, "nosuch: ERROR (no such process)\n"));
    }

    @Test
    void aWatchedOrderThatIsQuickShowsItsResultAlone() {
        bench.client.shows("a", "STOPPED", "").answers("start", "a\tSTARTED\t");
        assertThat(bench.terminal(80, 24).run("start a").out()).isEqualTo("a: started\n");
    }

    @Test
    void aRollingRestartGoesInBatchesAndEndsAtTheFirstFailure() {
        bench.client
                .shows("g:a", "RUNNING", "", "g:b", "RUNNING", "", "g:c", "RUNNING", "")
                .answers("restart", "g:a\tSTARTED\t");
        assertThat(bench.run("restart --rolling=2 g:*").code()).isZero();
        assertThat(bench.client.calls()).contains("restart g:a g:b", "restart g:c");
        bench.client.answers("restart", "g:a\tSPAWN_ERROR\twhy");
        assertThat(bench.run("restart --rolling g:*").out())
                .contains("g:b: not restarted, because one before it failed");
    }

    @ParameterizedTest
    @CsvSource({
        "start --nonsense a,option --nonsense not recognized",
        "start --timeout,option --timeout needs a value",
        "start --timeout 0 a,'--timeout: found 0, expected a whole number from 1 on'",
        "start --dry-run=x a,option --dry-run takes no value",
        "restart --rolling=x a,'--rolling: found x, expected a whole number from 1 on'"
    })
    void wrongOptionsAreSaidAndNothingIsDone(String line, String error) {
        bench.client.shows("a", "RUNNING", "");
        Result result = bench.run(line);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).startsWith("Error: " + error + "\n");
        assertThat(bench.client.calls()).doesNotContain("start a", "restart a");
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

    @Test
    void aWordThatNoNameCanBeIsNotSent() {
        Result result = bench.run("stop web " + "x".repeat(100_000));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .startsWith("Error: a word of 100000 characters makes no sense: xxxxxxxxxxxxxxxxxxxx...");
        assertThat(bench.client.calls()).isEmpty();
    }
}
