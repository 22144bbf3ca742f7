package taskmaster.ctl.client;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import taskmaster.ctl.client.ClientException.Kind;

/**
 * Calls to one daemon that are not waited for without end: a daemon that was stopped, or a machine that froze, still has its
 * sockets. Each call is made on another thread, because a read over TCP or TLS cannot be broken off; one that is given up is left
 * to itself, over a UNIX socket broken off as well. While such a call is still under way nobody is asked again. Any thread.
 */
final class Calls {
    /** Nothing that only looks takes as long. */
    static final int PATIENCE_SECONDS = 10;

    /** How long what takes its time is waited for before asking whether the daemon is still there. */
    private static final int KNOCK_SECONDS = 5;

    private final int patience;
    private final int knock;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("call").factory());

    /** Calls that were given up and are still under way. */
    private final AtomicInteger stuck = new AtomicInteger();

    Calls() {
        this(PATIENCE_SECONDS, KNOCK_SECONDS);
    }

    /** With other limits, in seconds. */
    Calls(int patience, int knock) {
        this.patience = patience;
        this.knock = knock;
    }

    /** Whether the daemon was given up, and has not answered since. */
    boolean isSilent() {
        return stuck.get() > 0;
    }

    /**
     * A call that is answered soon, or never.
     *
     * @throws ClientException of kind SILENT if there is no answer
     * @throws IOException and whatever else the call throws
     */
    <T> T quick(Callable<T> call) throws Exception {
        return quick(call, patience);
    }

    /** The same with a patience of its own. */
    <T> T quick(Callable<T> call, int seconds) throws Exception {
        Asked<T> asked = begin(call);
        try {
            return await(asked, seconds);
        } catch (TimeoutException never) {
            throw giveUp(asked, seconds);
        }
    }

    /**
     * A call that may take as long as it wants, while the daemon answers others.
     *
     * @param ping asks for next to nothing
     */
    <T> T patient(Callable<T> call, Callable<?> ping) throws Exception {
        Asked<T> asked = begin(call);
        while (true) {
            try {
                return await(asked, knock);
            } catch (TimeoutException notYet) {
                knock(asked, ping);
            }
        }
    }

    /** A call whose answer nobody waits for, also of one who was given up. */
    void leave(Callable<?> call) {
        Future<?> unread = threads.submit(call);
        Objects.requireNonNull(unread);
    }

    private void knock(Asked<?> asked, Callable<?> ping) throws Exception {
        try {
            quick(ping);
        } catch (ClientException silence) {
            throw giveUp(asked, patience);
        } catch (IOException failed) {
            // too many connections, or none any more: the call itself will tell
        }
    }

    private <T> Asked<T> begin(Callable<T> call) throws ClientException {
        if (isSilent()) {
            throw Failures.silence(patience);
        }
        Asked<T> asked = new Asked<>(call, stuck);
        asked.begin(threads);
        return asked;
    }

    private static <T> T await(Future<T> answer, int seconds) throws Exception {
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        } catch (InterruptedException ended) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ClientException(Kind.LOST, "interrupted");
        }
    }

    private static ClientException giveUp(Asked<?> asked, int seconds) {
        asked.giveUp();
        return Failures.silence(seconds);
    }
}
