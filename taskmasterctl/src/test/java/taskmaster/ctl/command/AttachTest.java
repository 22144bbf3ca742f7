package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.attach.FakeSeat;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.command.Bench.Result;

/** {@code attach} and {@code fg}: who may be meant, and what is said before and after. */
class AttachTest {
    private static final String HEAD = "==> Press Ctrl-C to exit <==\n";

    private final FakeSeat seat = new FakeSeat();
    private final Bench bench = new Bench().operator(new Script(false, false, Asking.FREELY, () -> Optional.of(seat)));

    private Bench web(String state, String stdin) {
        bench.client.shows("web", state, "", "g:a", "RUNNING", "").answers("attributes", "Stdin " + stdin);
        return bench;
    }

    // --- attach ---

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attach|Error: attach requires a process name",
                "attach a b|Error: attach takes one process name",
                "attach -e M web|Error: --escape: found M, expected a key such as ^] or ctrl-a",
                "attach --frob web|Error: option --frob not recognized"
            })
    void badArgumentsAreTold(String line, String error) {
        Result result = web("RUNNING", "terminal").run(line);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).startsWith(error + "\n");
    }

    @Test
    void whatHasNoTerminalSaysHowToGetOne() {
        assertThat(web("RUNNING", "null").run("attach web"))
                .isEqualTo(new Result(1, "web: ERROR (no terminal; tty=true in its section gives it one)\n"));
        assertThat(bench.run("attach nosuch")).isEqualTo(new Result(1, "nosuch: ERROR (no such process)\n"));
        assertThat(bench.run("attach g:*")).isEqualTo(new Result(1, "g:*: ERROR (no such process)\n"));
    }

    @Test
    void withoutATerminalHereThereIsNoneToAttach() {
        bench.operator(new Script(false));
        assertThat(web("RUNNING", "terminal").run("attach web"))
                .isEqualTo(new Result(1, "ERROR: attach needs a terminal; without one: logs -f web\n"));
    }

    @Test
    void whatDoesNotRunIsNotAttachedTo() {
        bench.client.screen().finish();
        assertThat(web("STOPPED", "terminal").run("attach web")).isEqualTo(new Result(7, "web: ERROR (not running)\n"));
    }

    @Test
    void whoLeavesIsToldThatItGoesOn() {
        seat.type("\035x");
        assertThat(web("RUNNING", "terminal").run("attach web"))
                .isEqualTo(new Result(0, "\n[web detached; it goes on]\n"));
        assertThat(seat.shown()).contains("[attached to web; Ctrl-] detaches");
    }

    @Test
    void anotherKeyMayDetach() {
        seat.type("\001x");
        assertThat(web("RUNNING", "terminal").run("attach -e ctrl-a web").code())
                .isZero();
        assertThat(seat.shown()).contains("[attached to web; Ctrl-A detaches");
    }

    @Test
    void howTheProgramEndedIsTold() {
        web("RUNNING", "terminal");
        bench.client.then(
                "statusRows",
                "web\tweb\tweb\tEXITED\t100\t-1\t1\t2\texit status 3\tNov 24",
                "g:a\tg\ta\tRUNNING\t20\t100\t1\t0\t\t");
        bench.client.screen().finishUpon("exit\r");
        seat.type("exit\r");
        assertThat(bench.run("attach web"))
                .isEqualTo(new Result(0, "\n[web has ended: exit status 3; it is EXITED]\n"));
    }

    @Test
    void whoMayNotTypeIsToldThatHeMayWatch() {
        bench.client.fails("attach", Kind.NOT_ALLOWED, "attach(0, 0) needs the role operator");
        assertThat(web("RUNNING", "terminal").run("attach web"))
                .isEqualTo(
                        new Result(1, "web: ERROR (attach(0, 0) needs the role operator; attach -r only watches)\n"));
        seat.type("q");
        assertThat(bench.run("attach -r web")).isEqualTo(new Result(0, "\n[web no longer watched]\n"));
    }

    @Test
    void attachingAndJsonDoNotGoTogether() {
        assertThat(web("RUNNING", "terminal").json().run("attach web").code()).isEqualTo(2);
        assertThat(bench.run("fg web").code()).isEqualTo(2);
    }

    // --- fg ---

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fg a b|ERROR: too many process names supplied",
                "fg nosuch|ERROR: bad process name supplied",
                "fg g:*|ERROR: bad process name supplied",
                "fg web|ERROR: process not running"
            })
    void fgRefusesInTheWordsOfSupervisorctl(String line, String error) {
        assertThat(web("STOPPED", "pipe").run(line)).isEqualTo(new Result(1, error + "\n"));
    }

    @Test
    void fgWithoutANameShowsItsHelp() {
        Result result = web("RUNNING", "pipe").run("fg");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith("ERROR: no process name supplied\n").contains("fg NAME");
    }

    @Test
    void fgShowsBothLogsAndSendsLines() {
        bench.client.log("web", "stdout").append("out\n");
        bench.client.log("web", "stderr").append("err\n");
        seat.line("one").line("two words");
        assertThat(web("RUNNING", "pipe").run("fg web")).isEqualTo(new Result(0, "Exiting foreground\n"));
        assertThat(seat.shown()).isEqualTo(HEAD + "out\nerr\n");
        assertThat(bench.client.calls()).contains("sendLine web one", "sendLine web two words");
    }

    @Test
    void fgOfWhatReadsNothingSaysSoAndShowsItAllTheSame() {
        bench.client.discards("web", "stderr").log("web", "stdout").append("out\n");
        bench.client.fails("sendLine", Kind.FAILED, "web reads nothing; stdin=pipe or tty=true in its section lets it");
        seat.line("one");
        assertThat(web("RUNNING", "null").run("fg web")).isEqualTo(new Result(0, "Exiting foreground\n"));
        assertThat(seat.shown())
                .isEqualTo(HEAD
                        + "==> web reads nothing: stdin=pipe or tty=true in its section lets it <==\n"
                        + "out\nERROR: web reads nothing; stdin=pipe or tty=true in its section lets it\n");
    }

    @Test
    void aLineThatCannotBeSentLeaves() {
        bench.client.fails("sendLine", Kind.FAILED, "nobody reads the stdin of web");
        seat.line("one").line("two");
        assertThat(web("RUNNING", "pipe").run("fg web"))
                .isEqualTo(new Result(0, "ERROR: nobody reads the stdin of web\nExiting foreground\n"));
        assertThat(bench.client.calls()).doesNotContain("sendLine web two");
    }

    @Test
    void fgOfATerminalAttaches() {
        seat.type("\035x");
        assertThat(web("RUNNING", "terminal").run("fg web")).isEqualTo(new Result(0, "\n[web detached; it goes on]\n"));
    }
}
