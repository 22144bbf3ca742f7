package taskmaster.core.launch.posix;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import taskmaster.core.launch.ExitListener;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.posix.Descriptors;
import taskmaster.core.posix.Epoll;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.EventFd;
import taskmaster.core.posix.Processes;

/**
 * The one wait of the supervisor thread: an epoll over the pidfds of all children and an eventfd by which other threads end it.
 * A child is reaped by its own pid as soon as its pidfd says that it ended; nobody else's child is touched.
 */
final class ExitWatch implements AutoCloseable {
    private static final int EVENTS_PER_TURN = 256;

    private final Epoll epoll = Epoll.create(EVENTS_PER_TURN);
    private final EventFd wakeup = EventFd.create();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Processes processes;
    private final Descriptors descriptors;

    /** The living children by their pidfd. */
    private @Nullable PosixChild[] children = new PosixChild[64];

    private final PosixChild[] ended = new PosixChild[EVENTS_PER_TURN];
    private final ExitStatus[] statuses = new ExitStatus[EVENTS_PER_TURN];

    /** A descriptor kept for the next pidfd, or a negative number: a child that cannot be watched must not be created. */
    private int reserve = -1;

    ExitWatch(Processes processes, Descriptors descriptors) {
        this.processes = processes;
        this.descriptors = descriptors;
        epoll.add(wakeup.fd(), Epoll.IN, wakeup.fd());
    }

    /** Makes sure that there will be a descriptor to watch the next child; 0 or {@code -errno}. */
    int reserve() {
        if (reserve < 0) {
            reserve = descriptors.duplicate(wakeup.fd(), 3);
        }
        return Math.min(reserve, 0);
    }

    /** Watches a new child; null if that failed, which leaves the child unwatched. */
    @Nullable
    PosixChild watch(int pid) {
        descriptors.close(reserve);
        reserve = -1;
        int fd = processes.watch(pid);
        if (fd < 0) {
            return null;
        }
        if (epoll.add(fd, Epoll.IN, fd) < 0) {
            descriptors.close(fd);
            return null;
        }
        if (fd >= children.length) {
            children = Arrays.copyOf(children, Math.max(fd + 1, 2 * children.length));
        }
        PosixChild child = new PosixChild(pid, fd);
        children[fd] = child;
        return child;
    }

    /** Waits, reaps, then reports; see {@link taskmaster.core.launch.Launcher#await}. */
    void await(long timeoutNanos, ExitListener exits) {
        int events = awaitEvents(timeoutNanos);
        int count = 0;
        for (int i = 0; i < events; i++) {
            int fd = (int) epoll.data(i);
            if (fd == wakeup.fd()) {
                // emptied before the flag falls: a wake in between belongs to the turn that begins now
                wakeup.drain();
                woken.set(false);
            } else if (reap(fd, count)) {
                count++;
            }
        }
        for (int i = 0; i < count; i++) {
            exits.exited(ended[i], statuses[i]);
        }
    }

    /** Signals of the JVM interrupt the wait; what is left of the time is then waited again. */
    private int awaitEvents(long timeoutNanos) {
        boolean limited = timeoutNanos > 0 && timeoutNanos != Long.MAX_VALUE;
        long start = limited ? System.nanoTime() : 0;
        int events = epoll.await(timeoutNanos);
        while (events == -Errno.EINTR) {
            events = epoll.await(limited ? Math.max(0, timeoutNanos - (System.nanoTime() - start)) : timeoutNanos);
        }
        if (events < 0) {
            throw new IllegalStateException("waiting for children failed: " + Errno.text(events));
        }
        return events;
    }

    private boolean reap(int fd, int place) {
        PosixChild child = children[fd];
        if (child == null) {
            return false;
        }
        int result = processes.reap(child.processId());
        if (result == 0 || result == -Errno.EINTR) {
            return false;
        }
        // only another thread that waits for any child at all could have taken the status; then nobody knows how it
        // ended
        statuses[place] = result > 0 ? ExitStatus.ofWaitStatus(processes.waitStatus()) : ExitStatus.exited(255);
        ended[place] = child;
        child.markReaped();
        epoll.remove(fd);
        descriptors.close(fd);
        children[fd] = null;
        return true;
    }

    /** Any thread. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            wakeup.signal();
        }
    }

    @Override
    public void close() {
        for (PosixChild child : children) {
            if (child != null) {
                epoll.remove(child.watch());
                descriptors.close(child.watch());
            }
        }
        if (reserve >= 0) {
            descriptors.close(reserve);
        }
        epoll.close();
        wakeup.close();
    }
}
