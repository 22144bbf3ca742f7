package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.Outcome.Result;

final class CommandsTest {
    private static final ProcessId WEB = new ProcessId("web", "web");

    private final FakeSupervisor supervisor = new FakeSupervisor();
    private final Commands commands = new Commands(supervisor);

    @Test
    void aRestartTellsOfTheStartAlone() {
        assertThat(commands.restart(List.of(WEB))).containsExactly(new Outcome(WEB, Result.STARTED, "started"));
    }

    @Test
    void whatARestartWasRefusedIsToldOnce() {
        supervisor.answers(Result.SHUTTING_DOWN, "shutting down");
        assertThat(commands.restart(List.of(WEB)))
                .containsExactly(new Outcome(WEB, Result.SHUTTING_DOWN, "shutting down"));
    }

    @Test
    void aBugOfTheLoopDoesNotSendItsClassToTheClient() {
        supervisor.answersWith(CompletableFuture.failedFuture(new OurOwn()));
        assertThatThrownBy(() -> commands.start(List.of(WEB)))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("internal error")
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    @Test
    void nobodyWaitsLongerThanTheConfigurationAllows() {
        supervisor.shows(pictured("web").in(ProcessState.STOPPING).startsecs(0).stopwaitsecs(0));
        supervisor.answersWith(new CompletableFuture<>());
        assertThatThrownBy(() -> new Commands(supervisor, Duration.ofMillis(1)).stop(List.of(WEB)))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("TIMEOUT: not done within 0 seconds, it goes on in the background: web STOPPING");
    }

    @Test
    void aSignalIsANameOrANumber() {
        assertThat(Commands.signal("hup")).isEqualTo(UnixSignal.HUP);
        assertThat(Commands.signal("SIGUSR1")).isEqualTo(UnixSignal.USR1);
        assertThat(Commands.signal("9")).isEqualTo(UnixSignal.KILL);
        assertThatThrownBy(() -> Commands.signal("FOO"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BAD_SIGNAL: no signal FOO; expected a name, with or without SIG, or a number");
    }

    private static final class OurOwn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
