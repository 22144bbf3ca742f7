package taskmaster.core.launch.posix;

import taskmaster.core.launch.ChildEnd;
import taskmaster.core.launch.ChildInput;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchException.Reason;
import taskmaster.core.launch.LaunchRequest;
import taskmaster.core.launch.ListeningSocket;
import taskmaster.core.posix.Descriptors;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.SpawnOrder.Streams;

/**
 * The descriptors that become 0, 1 and 2 of a child. They are put in place one after the other, so one that is itself 0, 1 or 2
 * of this process is moved out of the way first. Supervisor thread.
 */
final class StandardStreams implements AutoCloseable {
    private static final int FIRST_FREE = 3;

    private final Descriptors descriptors;
    private final int nullDevice;

    StandardStreams(Descriptors descriptors) {
        this.descriptors = descriptors;
        int opened = descriptors.open("/dev/null", Descriptors.O_RDWR, 0);
        this.nullDevice = opened < 0 ? opened : descriptors.duplicate(opened, FIRST_FREE);
        if (nullDevice < 0) {
            throw new IllegalStateException("cannot open /dev/null: " + Errno.text(nullDevice));
        }
        descriptors.close(opened);
    }

    /** A descriptor of {@code /dev/null}. */
    int nullDevice() {
        return nullDevice;
    }

    /** The streams of one child; to be given back by {@link #release}. */
    Streams of(LaunchRequest request) throws LaunchException {
        int stdout = descriptor(request.stdout());
        int stderr = request.stderr() instanceof ChildEnd.SameAsStdout ? stdout : descriptor(request.stderr());
        return new Streams(descriptor(request.stdin()), stdout, stderr);
    }

    private int descriptor(ChildInput input) throws LaunchException {
        return switch (input) {
            case ChildInput.Null() -> nullDevice;
            case ChildInput.Socket(PosixSocket ours) -> ours.fd();
            case ChildInput.Socket(ListeningSocket other) ->
                throw new IllegalArgumentException("not a socket of this launcher: " + other);
            case ChildInput.Descriptor(int fd) -> fd >= FIRST_FREE ? fd : moved(fd);
        };
    }

    private int descriptor(ChildEnd end) throws LaunchException {
        return switch (end) {
            case ChildEnd.Null() -> nullDevice;
            case ChildEnd.Terminal terminal -> nullDevice; // the child opens it in its place
            case ChildEnd.Descriptor(int fd) -> fd >= FIRST_FREE ? fd : moved(fd);
            case ChildEnd.SameAsStdout() -> throw new IllegalArgumentException("stdout cannot be the same as stdout");
            case ChildEnd.Pumped pumped ->
                throw new IllegalArgumentException("this launcher passes descriptors and makes no streams");
        };
    }

    private int moved(int fd) throws LaunchException {
        int copy = descriptors.duplicate(fd, FIRST_FREE);
        if (copy < 0) {
            throw new LaunchException(
                    Reason.OUTPUT, "descriptor " + fd + " cannot be given to a child: " + Errno.text(copy));
        }
        return copy;
    }

    /** Closes what {@link #of} had to copy. */
    void release(LaunchRequest request, Streams streams) {
        if (request.stdin() instanceof ChildInput.Descriptor(int fd) && fd != streams.stdin()) {
            descriptors.close(streams.stdin());
        }
        release(request.stdout(), streams.stdout());
        release(request.stderr(), streams.stderr());
    }

    private void release(ChildEnd end, int used) {
        if (end instanceof ChildEnd.Descriptor(int fd) && fd != used) {
            descriptors.close(used);
        }
    }

    @Override
    public void close() {
        descriptors.close(nullDevice);
    }
}
