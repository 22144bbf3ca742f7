package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                        Why:  a command was not found in any folder of its PATH: crontab-runner
                        Do:   write its whole path into command=, or a PATH into environment=; then update cron
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

    @Test
    void changesThatAreNotAppliedAreTold() {
        bench.client.pending(2).answers("plan", "id\t1", "replace\tcron\tcommand", "add\tnewone\t1 process");
        assertThat(bench.run("explain cron").out())
                .endsWith("Note: the files have changed, and that is not applied (command): update cron\n");
        assertThat(bench.run("explain newone")).isEqualTo(new Result(1, """
                newone: ERROR (no such process)
                  it is in the files, but not in use yet: update newone
                """));
        assertThat(bench.run("explain nosuch").out()).isEqualTo("nosuch: ERROR (no such process)\n");
    }

    @Test
    void whoeverMayNotSeePlansIsNotRefusedOne() {
        bench.client.pending(2).answers("whoami", "eve", "viewer", "");
        assertThat(bench.run("explain cron").code()).isZero();
        bench.client.answers("whoami", "bob", "operator", "web-*");
        assertThat(bench.run("explain cron").code()).isZero();
        assertThat(bench.client.calls()).doesNotContain("plan");
    }

    @Test
    void whatIsOddInTheFilesIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("server"), """
                [program:zero]
                command=/bin/true
                numprocs=0
                process_name=%(process_num)s
                """);
        assertThat(bench.file(file).run("explain zero").out())
                .startsWith("zero: ERROR (no such process)\n  " + file + ":3:")
                .contains("numprocs: 0: the program has no process");
    }
}
