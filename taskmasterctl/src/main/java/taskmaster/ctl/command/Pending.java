package taskmaster.ctl.command;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import taskmaster.ctl.client.ClientException;

/** A call that takes its time, on a thread of its own, so that there can be news of it meanwhile. */
public final class Pending<T> {
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Optional<T> answer = Optional.empty();
    private volatile Optional<ClientException> failure = Optional.empty();

    private Pending() {}

    /** What is called. */
    @FunctionalInterface
    public interface Call<T> {
        T call() throws ClientException;
    }

    /** Calls now. */
    public static <T> Pending<T> begin(Call<T> call) {
        Pending<T> pending = new Pending<>();
        Thread.ofPlatform().daemon().name("pending").start(() -> pending.run(call));
        return pending;
    }

    private void run(Call<T> call) {
        try {
            answer = Optional.of(call.call());
        } catch (ClientException failed) {
            failure = Optional.of(failed);
        } finally {
            done.countDown();
        }
    }

    /** Whether it is over; waits for that at most so long. */
    public boolean isDone(long millis) {
        try {
            return done.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What came of it, once it is over. */
    public T answer() throws ClientException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return answer.orElseThrow();
    }
}
