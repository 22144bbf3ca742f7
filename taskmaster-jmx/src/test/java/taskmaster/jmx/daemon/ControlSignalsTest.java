package taskmaster.jmx.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taskmaster.jmx.daemon.ControlSignals.Received;
import taskmaster.jmx.daemon.ControlSignals.Request;

@Timeout(10)
final class ControlSignalsTest {
    private final ControlSignals signals = new ControlSignals();

    @Test
    void requestsComeInTheirOrder() throws InterruptedException {
        signals.ask(Request.RELOAD, "SIGHUP");
        signals.ask(Request.SHUTDOWN, "a client");
        assertThat(signals.take()).isEqualTo(new Received("SIGHUP", Request.RELOAD));
        assertThat(signals.take()).isEqualTo(new Received("a client", Request.SHUTDOWN));
    }

    @Test
    void manyOfAKindBecomeOneAndOthersStay() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            signals.ask(Request.RELOAD, "SIGHUP");
        }
        signals.ask(Request.REOPEN_LOGS, "SIGUSR2");
        signals.take();
        signals.coalesce(Request.RELOAD);
        assertThat(signals.take().request()).isEqualTo(Request.REOPEN_LOGS);
    }
}
