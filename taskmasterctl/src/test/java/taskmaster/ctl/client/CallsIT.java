package taskmaster.ctl.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taskmaster.ctl.client.ClientException.Kind;

/** Calls to a daemon that stops answering. */
@Timeout(60)
class CallsIT {
    private final Calls calls = new Calls(1, 1);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void anAnswerAndAFailureComeAsTheyAre() throws Exception {
        assertThat(calls.quick(() -> "yes")).isEqualTo("yes");
        assertThatThrownBy(() -> calls.quick(() -> {
                    throw new IOException("broken");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("broken");
        assertThat(calls.patient(() -> "slow", () -> "here")).isEqualTo("slow");
        assertThat(calls.isSilent()).isFalse();
    }

    @Test
    void whoSaysNothingIsGivenUpAndNotAskedAgain() {
        isSilent(() -> calls.quick(this::hang));
        AtomicInteger asked = new AtomicInteger();
        isSilent(() -> calls.quick(asked::incrementAndGet));
        isSilent(() -> calls.patient(asked::incrementAndGet, asked::incrementAndGet));
        assertThat(asked).hasValue(0);
        assertThat(calls.isSilent()).isTrue();
    }

    @Test
    void whatTakesItsTimeIsWaitedForWhileTheDaemonIsThere() throws Exception {
        CountDownLatch knocks = new CountDownLatch(2);
        String answer = calls.patient(() -> knocks.await(30, TimeUnit.SECONDS) ? "done" : "not knocked at", () -> {
            knocks.countDown();
            return "here";
        });
        assertThat(answer).isEqualTo("done");
    }

    @Test
    void aDaemonThatRefusesOneMoreConnectionIsThere() throws Exception {
        CountDownLatch knocks = new CountDownLatch(2);
        String answer = calls.patient(() -> knocks.await(30, TimeUnit.SECONDS) ? "done" : "not knocked at", () -> {
            knocks.countDown();
            throw new IOException("too many");
        });
        assertThat(answer).isEqualTo("done");
    }

    @Test
    void whatTakesItsTimeIsGivenUpWithTheDaemon() {
        isSilent(() -> calls.patient(this::hang, this::hang));
        assertThat(calls.isSilent()).isTrue();
    }

    private boolean hang() throws InterruptedException {
        return never.await(60, TimeUnit.SECONDS);
    }

    private static void isSilent(ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(ClientException.class))
                .satisfies(failed -> assertThat(failed.kind()).isEqualTo(Kind.SILENT))
                .satisfies(failed -> assertThat(failed.text()).isEqualTo("taskmasterd has said nothing for 1 s"));
    }
}
