package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.command.Bench.Result;

class WaitTest {
    private final Bench bench = new Bench();

    @Test
    void everyProcessIsToldWhenItIsThere() {
        bench.client.shows("a", "RUNNING", "", "b", "STARTING", "");
        bench.operator(new Acts(() -> bench.client.shows("a", "RUNNING", "", "b", "RUNNING", "")));
        assertThat(bench.run("wait a b")).isEqualTo(new Result(0, "a: RUNNING\nb: RUNNING\n"));
    }

    @Test
    void whatGaveUpIsNotWaitedFor() {
        bench.client.shows("a", "FATAL", "no such file", "b", "RUNNING", "");
        assertThat(bench.run("wait a b")).isEqualTo(new Result(7, "a: ERROR (FATAL: no such file)\nb: RUNNING\n"));
    }

    @Test
    void patienceMayEnd() {
        bench.client.shows("a", "STARTING", "");
        bench.operator(new Acts(() -> {}, () -> {}, () -> {}));
        assertThat(bench.run("wait a --timeout 2")).isEqualTo(new Result(9, "a: ERROR (still STARTING)\n"));
        bench.operator(new Acts());
        assertThat(bench.run("wait a").code()).isEqualTo(130);
    }

    @ParameterizedTest
    @CsvSource({"stopped,STOPPED,0", "stopped,EXITED,0", "stopped,FATAL,0", "exited,EXITED,0", "exited,FATAL,7"})
    void otherStatesMayBeWaitedFor(String state, String now, int code) {
        bench.client.shows("a", now, "");
        assertThat(bench.run("wait --for " + state + " a").code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "wait,wait requires a process name",
        "wait --for ever a,'--for: found ever, expected running, stopped or exited'",
        "wait --timeout soon a,'--timeout: found soon, expected seconds, or 5m'"
    })
    void mistakesAreSaid(String line, String error) {
        Result result = bench.run(line);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).startsWith("Error: " + error + "\n");
    }

    @Test
    void unknownNamesAreSaidAtOnce() {
        assertThat(bench.run("wait nosuch")).isEqualTo(new Result(1, "nosuch: ERROR (no such process)\n"));
    }

    @Test
    void thereIsNoHealthToWaitFor() {
        Result result = bench.run("wait web --for healthy");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out())
                .startsWith("Error: --for healthy: taskmasterd checks nobody's health; use --for running, which is up"
                        + " for startsecs, and then a check of your own\n");
        assertThat(bench.client.calls()).isEmpty();
    }
}
