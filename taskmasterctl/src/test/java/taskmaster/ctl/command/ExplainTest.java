package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taskmaster.ctl.command.Bench.Result;

class ExplainTest {
    private final Bench bench = new Bench();

    @BeforeEach
    void processes() {
        bench.client
                .shows("cron", "FATAL", "Exited too quickly", "web", "RUNNING", "pid 7")
                .lacks("explain")
                .answers(
                        "attributes",
                        "Command cron -x",
                        "Reason Exited too quickly (exit status 127)",
                        "Tries 4",
                        "StartRetries 3",
                        "StateSince 1")
                .log()
                .append("sh: 1: crontab-runner: not found\n");
    }

    @Test
    void whatIsKnownAndWrittenLeadsToACauseAndAStep() {
        Result result = bench.run("explain cron");
        assertThat(result.code()).isZero();
        assertThat(result.out()).matches("""
                        cron is FATAL since \\d\\d:\\d\\d:\\d\\d \\(\\d+d \\d+h\\)
                          reason: Exited too quickly \\(exit status 127\\)
                          failed starts in a row: 4 \\(startretries=3\\)
                          command: cron -x
                        Last lines on stderr:
                          \\| sh: 1: crontab-runner: not found
                        Why:  a command inside it was not found: crontab-runner
                        Do:   write its whole path, or a PATH into environment=; then update cron
                        """);
    }

    @Test
    void whatTheDaemonSaysIsNotSaidTwice() {
        bench.client.answers("explain", "cron is FATAL", "Last lines on stderr:", "  | x", "Why: it knows better");
        bench.client.has("explain");
        assertThat(bench.run("why cron").out()).isEqualTo("""
                        cron is FATAL
                        Last lines on stderr:
                          | x
                        Why: it knows better
                        """);
    }

    @Test
    void withoutANameWhatHasFailedIsExplained() {
        assertThat(bench.run("explain").out()).startsWith("cron is FATAL").doesNotContain("web");
        bench.client.shows("web", "RUNNING", "pid 7");
        assertThat(bench.run("explain --failed")).isEqualTo(new Result(0, "Nothing has failed.\n"));
    }

    @Test
    void programsGetTheCauseAsAWord() {
        assertThat(bench.json().run("explain cron").out())
                .contains("\"cause\":\"command-not-found\"", "\"lastLines\":[\"sh: 1: crontab-runner: not found\"]");
    }

    @Test
    void unknownNamesAreSaid() {
        assertThat(bench.run("explain nosuch")).isEqualTo(new Result(1, "nosuch: ERROR (no such process)\n"));
    }
}
