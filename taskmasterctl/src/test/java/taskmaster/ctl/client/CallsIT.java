package taskmaster.ctl.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
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
    void whoSaysNothingIsGivenUpAndNotAskedAgainUntilHeAnswers() throws Exception {
        CountDownLatch goesOn = new CountDownLatch(1);
        isSilent(() -> calls.quick(() -> hangDeaf(goesOn)));
        AtomicInteger asked = new AtomicInteger();
        isSilent(() -> calls.quick(asked::incrementAndGet));
        isSilent(() -> calls.patient(asked::incrementAndGet, asked::incrementAndGet));
        assertThat(asked).hasValue(0);
        assertThat(calls.isSilent()).isTrue();
        goesOn.countDown();
        await("the late answer").until(() -> !calls.isSilent());
        assertThat(calls.quick(asked::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void whatCanBeBrokenOffIsNoLongerInTheWay() throws Exception {
        isSilent(() -> calls.quick(this::hang));
        await("the end of the call").until(() -> !calls.isSilent());
        assertThat(calls.quick(() -> "yes")).isEqualTo("yes");
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
        CountDownLatch goesOn = new CountDownLatch(1);
        isSilent(() -> calls.patient(() -> hangDeaf(goesOn), this::hang));
        assertThat(calls.isSilent()).isTrue();
        goesOn.countDown();
        await("the late answer").until(() -> !calls.isSilent());
    }

    /** As a read over TCP does it. */
    private static boolean hangDeaf(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            LockSupport.parkNanos(latch, TimeUnit.MILLISECONDS.toNanos(10));
        }
        return true;
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
