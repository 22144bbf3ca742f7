package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.command.Bench.Result;

class ScaleTest {
    private final Bench bench = new Bench();

    @Test
    void whatComesAndGoesIsTold() {
        bench.client.answers("scale", "worker:2\tadded process", "worker:3\tadded process");
        assertThat(bench.run("scale worker 4"))
                .isEqualTo(new Result(0, "worker:2: added process\nworker:3: added process\n"));
        assertThat(bench.client.calls()).containsExactly("scale worker 4");
        bench.client.answers("scale");
        assertThat(bench.run("scale worker 4")).isEqualTo(new Result(0, "No config updates to processes\n"));
        bench.client.answers("scale", "worker:3\tremoved process");
        assertThat(bench.json().run("scale worker 3").out())
                .contains("{\"name\":\"worker:3\",\"result\":\"REMOVED\",\"text\":\"removed process\"}");
    }

    @Test
    void aDryRunShowsThePlanAndDoesNothing() {
        bench.client.answers(
                "planScale", "abc\t3", "remove\tworker:1\t\tprocess\tworker\tworker\t0\t0\t1\t77\tnumprocs\t2\t1");
        assertThat(bench.run("scale worker 1 --dry-run")).isEqualTo(new Result(0, """
                        ~ worker  numprocs  2 -> 1  stop 1 (running, pid 77)
                        0 to add, 1 to change, 0 to remove; 0 processes restart or start, 1 stops.
                        Left alone: 3 processes
                        """));
        assertThat(bench.client.calls()).containsExactly("planScale worker 1");
    }

    @Test
    void itIsNotWaitedForOnDemand() {
        assertThat(bench.run("scale --no-wait worker 1").code()).isZero();
        assertThat(bench.client.calls()).containsExactly("beginScale worker 1");
    }

    @Test
    void aRefusalIsOneLine() {
        bench.client.fails("scale", Kind.FAILED, "cannot scale one to 2: process_name: must contain %(process_num)d");
        assertThat(bench.run("scale one 2"))
                .isEqualTo(new Result(1, "ERROR: cannot scale one to 2: process_name: must contain %(process_num)d\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scale", "scale web", "scale web x", "scale web 1 2", "scale web -1"})
    void whatIsNoProgramAndNumberIsRefused(String line) {
        assertThat(bench.run(line).code()).isEqualTo(2);
        assertThat(bench.client.calls()).isEmpty();
    }
}
