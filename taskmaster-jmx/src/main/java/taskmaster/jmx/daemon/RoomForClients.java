package taskmaster.jmx.daemon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A few threads that do nothing: they take places under the limit of processes (RLIMIT_NPROC counts threads, too) before programs
 * do, and give them up when the connectors need theirs. Without them a daemon whose programs reach the limit could not be asked
 * what is wrong.
 */
final class RoomForClients implements AutoCloseable {
    private static final int PLACES = 6;

    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    RoomForClients() {
        for (int i = 0; i < PLACES; i++) {
            threads.add(Thread.ofPlatform().daemon().name("room for clients").start(this::hold));
        }
    }

    private void hold() {
        try {
            released.await();
        } catch (InterruptedException early) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the places are free. */
    @Override
    public void close() {
        released.countDown();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
