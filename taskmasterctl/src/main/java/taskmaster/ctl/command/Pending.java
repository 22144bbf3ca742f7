package taskmaster.ctl.command;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import taskmaster.ctl.client.ClientException;

/** A call that takes its time, on a thread of its own, so that there can be news of it meanwhile. */
final class Pending {
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile String[] answer = {};
    private volatile Optional<ClientException> failure = Optional.empty();

    private Pending() {}

    /** What is called. */
    @FunctionalInterface
    interface Call {
        String[] call() throws ClientException;
    }

    static Pending begin(Call call) {
        Pending pending = new Pending();
        Thread.ofPlatform().daemon().name("order").start(() -> pending.run(call));
        return pending;
    }

    private void run(Call call) {
        try {
            answer = call.call();
        } catch (ClientException failed) {
            failure = Optional.of(failed);
        } finally {
            done.countDown();
        }
    }

    /** Whether it is over; waits for that at most so long. */
    boolean isDone(long millis) {
        try {
            return done.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What came of it, once it is over. */
    String[] answer() throws ClientException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return answer;
    }
}
