package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/** Limits of this process, inherited by its children (getrlimit(2)). */
public final class Limits {

    /** A resource that is limited. */
    public enum Resource {
        /** Open descriptors ({@code RLIMIT_NOFILE}, {@code ulimit -n}). */
        OPEN_FILES(7),
        /** Processes and threads of the user ({@code RLIMIT_NPROC}, {@code ulimit -u}). */
        PROCESSES(6);

        private final int number;

        Resource(int number) {
            this.number = number;
        }
    }

    /**
     * A limit.
     *
     * @param soft what holds; -1 for none
     * @param hard how far the process itself may raise it; -1 for none
     */
    public record Limit(long soft, long hard) {}

    private static final MemorySegment GETRLIMIT = Libc.symbol("getrlimit");
    private static final MemorySegment SETRLIMIT = Libc.symbol("setrlimit");

    private final Libc libc = new Libc();
    private final NativeBuffer limit = NativeBuffer.allocate(16);

    /** What holds now. */
    public Limit get(Resource resource) {
        libc.call(GETRLIMIT, resource.number, limit.address(), 0, 0, 0, 0);
        return new Limit(limit.bytes().getLong(0), limit.bytes().getLong(8));
    }

    /** Sets both limits; 0 or {@code -errno}. {@code -EPERM}: only root may raise the hard one. */
    public int set(Resource resource, Limit wanted) {
        limit.bytes().putLong(0, wanted.soft());
        limit.bytes().putLong(8, wanted.hard());
        return libc.call(SETRLIMIT, resource.number, limit.address(), 0, 0, 0, 0);
    }
}
