package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import taskmaster.core.posix.SpawnOrder.Streams;

/**
 * The thread {@code spawn}, on which children are created because it shares neither the descriptors nor the umask of the others
 * (see {@link OwnDescriptors}): a spawn takes the same time however many programs there are, and a umask can be set for one child
 * alone. Whoever orders a child waits for it; only one thread orders.
 *
 * <p>The thread runs no code but that of this package: a file or socket opened on it would mean nothing to other threads, nor
 * theirs to it. What was open when it started stays open in its table until this process ends, so it had better start early.
 * Where the kernel or a container forbids the separation, children are created on the thread that orders them.
 */
public final class SpawnThread implements AutoCloseable {
    private static final MemorySegment UMASK = Libc.symbol("umask");

    /** Some tens of microseconds. */
    private static final int SPINS = 2000;

    private final int nullDevice;
    private final Thread thread;
    private final CountDownLatch apart = new CountDownLatch(1);
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Libc libc = new Libc();
    private final Spawner spawner = new Spawner();
    private final OwnDescriptors descriptors = new OwnDescriptors();

    private volatile @Nullable SpawnOrder order;
    private volatile @Nullable Thread customer;
    private volatile boolean closing;
    private boolean separate;
    private int result;
    private @Nullable Throwable failure;

    private SpawnThread(int nullDevice) {
        this.nullDevice = nullDevice;
        thread = Thread.ofPlatform().daemon().name("spawn").unstarted(this::run);
    }

    /**
     * Starts the thread and waits until it has its own descriptors: whatever the caller opens next, such as the pipe by which the
     * JDK's own launcher learns of an exec, must not live on in a copy that nobody closes.
     *
     * @param nullDevice a descriptor of {@code /dev/null}
     */
    public static SpawnThread start(int nullDevice) {
        SpawnThread started = new SpawnThread(nullDevice);
        started.thread.start();
        await(started.apart);
        return started;
    }

    /** No thread at all: children are created on the thread that orders them. */
    public static SpawnThread absent() {
        SpawnThread absent = new SpawnThread(-1);
        absent.ready.countDown();
        return absent;
    }

    /** Whether {@link SpawnOrder#umask} is obeyed; else somebody else has to set it. */
    public boolean canSetUmask() {
        await(ready);
        return separate;
    }

    /**
     * Creates a child in a new session, with an empty signal mask, default dispositions for all signals and no descriptors but
     * its standard streams.
     *
     * @return the pid, or {@code -errno} of the step that failed, the exec among them
     */
    public int spawn(SpawnOrder wanted) {
        await(ready);
        if (!separate) {
            return spawner.spawn(wanted);
        }
        customer = Thread.currentThread();
        order = wanted;
        LockSupport.unpark(thread);
        while (order != null) {
            LockSupport.park(this);
        }
        if (failure != null) {
            throw new IllegalStateException("creating a child failed", failure);
        }
        return result;
    }

    private static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            separate = leaveTheOthers() && rehearse() && descriptors.letGoOfStandardStreams(nullDevice);
        } finally {
            ready.countDown();
        }
        while (separate && !closing) {
            SpawnOrder next = awaitSoon();
            if (next == null) {
                LockSupport.park(this);
            } else {
                serve(next);
            }
        }
    }

    /** Many programs that start at once follow each other within microseconds, and waking this thread for each would take longer. */
    private @Nullable SpawnOrder awaitSoon() {
        SpawnOrder next = order;
        for (int i = 0; next == null && i < SPINS; i++) {
            Thread.onSpinWait();
            next = order;
        }
        return next;
    }

    private boolean leaveTheOthers() {
        try {
            return descriptors.separate();
        } finally {
            apart.countDown();
        }
    }

    /** Whatever happens, the customer must not wait for ever. */
    private void serve(SpawnOrder next) {
        failure = null;
        try {
            result = create(next);
        } catch (RuntimeException | Error bug) {
            failure = bug;
        } finally {
            order = null;
            LockSupport.unpark(customer);
        }
    }

    /** Loads and links everything, by an order that cannot succeed; whether it failed as it must. */
    private boolean rehearse() {
        LockSupport.parkNanos(this, 1);
        return create(new SpawnOrder(
                        "/dev/null/impossible",
                        List.of("impossible"),
                        Map.of("NAME", "value"),
                        Optional.of("/"),
                        OptionalInt.of(077),
                        new Streams(nullDevice, nullDevice, nullDevice),
                        Optional.empty()))
                == -Errno.ENOTDIR;
    }

    private int create(SpawnOrder wanted) {
        Streams fetched = descriptors.fetch(wanted.streams());
        try {
            int missing = Math.min(fetched.stdin(), Math.min(fetched.stdout(), fetched.stderr()));
            return missing < 0 ? missing : createUnderUmask(wanted.with(fetched));
        } finally {
            descriptors.release(fetched);
        }
    }

    private int createUnderUmask(SpawnOrder wanted) {
        if (wanted.umask().isEmpty()) {
            return spawner.spawn(wanted);
        }
        int before = umask(wanted.umask().getAsInt());
        try {
            return spawner.spawn(wanted);
        } finally {
            umask(before);
        }
    }

    private int umask(int mask) {
        return libc.call(UMASK, mask, 0, 0, 0, 0, 0);
    }

    /** Ends the thread. Children are left alone. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
    }
}
