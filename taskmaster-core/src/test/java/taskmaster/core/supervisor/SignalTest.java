package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.program;
import static taskmaster.core.supervisor.Bench.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.Program;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.process.ProcessState;

final class SignalTest {

    /** In STARTING, RUNNING and STOPPING there is a child to receive it (semantics 5.3). */
    @ParameterizedTest
    @EnumSource(ProcessState.class)
    void isSentInEveryStateThatHasAChild(ProcessState state) {
        Bench bench = inState(state);
        assertThat(told(bench.signal(UnixSignal.USR1, "web")))
                .containsExactly(state.hasChild() ? "web: SIGNALLED signalled" : "web: NOT_RUNNING not running");
        if (state.hasChild()) {
            assertThat(bench.child("web").signals()).last().isEqualTo("USR1");
        }
        assertThat(bench.state("web")).isEqualTo(state);
    }

    @Test
    void goesToTheChildAloneAlsoWhereStopGoesToTheGroup() {
        Bench bench = Bench.with(program("web").command("deaf").stopasgroup());
        bench.signal(UnixSignal.HUP, "web");
        assertThat(bench.child("web").signals()).containsExactly("HUP");
    }

    @Test
    void ofAProcessThatIsNotThereIsRefused() {
        Bench bench = Bench.with(program("web"));
        assertThat(told(bench.signal(UnixSignal.HUP, "nothing", "web:nothing")))
                .containsExactly(
                        "nothing: NO_SUCH_PROCESS no such process", "web:nothing: NO_SUCH_PROCESS no such process");
    }

    @Test
    void thatEndsTheChildIsAnUnexpectedEnd() {
        Bench bench = Bench.with(program("web"));
        bench.advance("1s");
        bench.signal(UnixSignal.KILL, "web");
        assertThat(bench.state("web")).isEqualTo(ProcessState.STARTING);
        assertThat(bench.status("web").unexpectedExits()).isEqualTo(1);
    }

    private static Bench inState(ProcessState state) {
        Program web = program("web").command("deaf").autorestart(Autorestart.NEVER);
        Bench bench = Bench.with(
                switch (state) {
                    case STOPPED -> web.autostart(false);
                    case BACKOFF -> web.command("missing");
                    case FATAL -> web.command("missing").startretries(0);
                    case STARTING, RUNNING, STOPPING, EXITED -> web;
                });
        if (state == ProcessState.RUNNING || state == ProcessState.STOPPING || state == ProcessState.EXITED) {
            bench.advance("1s");
        }
        if (state == ProcessState.STOPPING) {
            bench.stop("web");
        } else if (state == ProcessState.EXITED) {
            bench.exit("web", 0);
        }
        assertThat(bench.state("web")).isEqualTo(state);
        return bench;
    }
}
