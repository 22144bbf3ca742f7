package taskmaster.ctl.attach;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.render.Extent;

/**
 * Sends keys and sizes to the daemon, on a thread of its own: whoever types must be able to leave also when the daemon does not
 * answer, or the program does not read.
 */
final class Sender {
    /** The daemon takes no longer array. */
    private static final int MOST_KEYS = 1000;

    /** More than anybody types while nothing reads it; the rest of a paste is not kept. */
    private static final int MOST_WAITING = 1 << 20;

    private static final int RETRY_MILLIS = 20;
    private static final int PATIENCE_SECONDS = 2;

    private final Client client;
    private final String name;
    private final long attachment;
    private final Supplier<Extent> window;
    private final Consumer<ClientException> lost;
    private final CountDownLatch done = new CountDownLatch(1);

    /** Guarded by this, as the two that follow. */
    private byte[] waiting = {};

    private boolean resized;
    private boolean over;

    /**
     * A sender that has not begun.
     *
     * @param window asked for its size when that has changed
     * @param lost told that the daemon is gone, or does not let us go on
     */
    Sender(Client client, String name, long attachment, Supplier<Extent> window, Consumer<ClientException> lost) {
        this.client = client;
        this.name = name;
        this.attachment = attachment;
        this.window = window;
        this.lost = lost;
    }

    /** The number by which it is done. */
    long attachment() {
        return attachment;
    }

    void start() {
        Thread.ofPlatform().daemon().name("send").start(this::run);
    }

    synchronized void type(byte[] keys) {
        if (keys.length > 0 && waiting.length + keys.length <= MOST_WAITING) {
            byte[] both = Arrays.copyOf(waiting, waiting.length + keys.length);
            System.arraycopy(keys, 0, both, waiting.length, keys.length);
            waiting = both;
            notifyAll();
        }
    }

    synchronized void resized() {
        resized = true;
        notifyAll();
    }

    /**
     * Detaches, whatever is left to be typed.
     *
     * @throws ClientException if the daemon does not answer
     */
    void end() throws ClientException {
        synchronized (this) {
            over = true;
            notifyAll();
        }
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ClientException(Kind.SILENT, "taskmasterd has said nothing for " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (awaitWork()) {
                tellSize();
                send();
            }
            client.detach(name, attachment);
        } catch (ClientException failed) {
            lost.accept(failed);
        } finally {
            done.countDown();
        }
    }

    /** False when there will be no more. */
    private synchronized boolean awaitWork() {
        try {
            while (waiting.length == 0 && !resized && !over) {
                wait();
            }
            return !over;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void tellSize() throws ClientException {
        synchronized (this) {
            if (!resized) {
                return;
            }
            resized = false;
        }
        Extent extent = window.get();
        client.resize(name, attachment, extent.columns(), extent.lines());
    }

    private void send() throws ClientException {
        byte[] keys;
        synchronized (this) {
            keys = Arrays.copyOf(waiting, Math.min(waiting.length, MOST_KEYS));
        }
        if (keys.length == 0) {
            return;
        }
        int taken = taken(keys);
        synchronized (this) {
            waiting = Arrays.copyOfRange(waiting, taken, waiting.length);
        }
        if (taken < keys.length) {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
        }
    }

    private int taken(byte[] keys) throws ClientException {
        try {
            return client.type(name, attachment, keys);
        } catch (ClientException failed) {
            if (failed.kind() != Kind.FAILED) {
                throw failed;
            }
            return keys.length; // nobody reads them: whoever watches the program will see its end
        }
    }
}
