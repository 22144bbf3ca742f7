package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/**
 * Creates processes by posix_spawn(3). Each gets a new session, an empty signal mask, default dispositions for all signals, the
 * given descriptors or a terminal as 0, 1 and 2 and no others. Belongs to one thread; memory and attributes are used again for every child.
 */
final class Spawner {
    /** SETSIGDEF, SETSIGMASK and SETSID of {@code <spawn.h>}. */
    private static final int FLAGS = 0x04 | 0x08 | 0x80;

    private static final int SIZE_OF_ATTRIBUTES = 336;
    private static final int SIZE_OF_ACTIONS = 80;
    private static final int SIZE_OF_SIGSET = 128;

    private static final MemorySegment SPAWN = Libc.symbol("posix_spawn");
    private static final MemorySegment ATTRIBUTES_INIT = Libc.symbol("posix_spawnattr_init");
    private static final MemorySegment SET_FLAGS = Libc.symbol("posix_spawnattr_setflags");
    private static final MemorySegment SET_MASK = Libc.symbol("posix_spawnattr_setsigmask");
    private static final MemorySegment SET_DEFAULT = Libc.symbol("posix_spawnattr_setsigdefault");
    private static final MemorySegment ACTIONS_INIT = Libc.symbol("posix_spawn_file_actions_init");
    private static final MemorySegment ACTIONS_DESTROY = Libc.symbol("posix_spawn_file_actions_destroy");
    private static final MemorySegment ADD_OPEN = Libc.symbol("posix_spawn_file_actions_addopen");
    private static final MemorySegment ADD_DUP2 = Libc.symbol("posix_spawn_file_actions_adddup2");
    private static final MemorySegment ADD_CLOSE_FROM = Libc.symbol("posix_spawn_file_actions_addclosefrom_np");
    private static final MemorySegment ADD_CHDIR = Libc.symbol("posix_spawn_file_actions_addchdir_np");

    private final Libc libc = new Libc();
    private final NativeBuffer attributes = NativeBuffer.allocate(SIZE_OF_ATTRIBUTES);
    private final NativeBuffer actions = NativeBuffer.allocate(SIZE_OF_ACTIONS);
    private final NativeBuffer pid = NativeBuffer.allocate(8);
    private final ArgumentBlock block = new ArgumentBlock();

    Spawner() {
        libc.raw(ATTRIBUTES_INIT, attributes.address(), 0, 0, 0, 0, 0);
        libc.raw(SET_FLAGS, attributes.address(), FLAGS, 0, 0, 0, 0);
        NativeBuffer signals = NativeBuffer.allocate(SIZE_OF_SIGSET);
        libc.raw(SET_MASK, attributes.address(), signals.address(), 0, 0, 0, 0);
        // sigfillset(3) would leave out 32 and 33, which the child would then ignore
        for (int i = 0; i < SIZE_OF_SIGSET; i++) {
            signals.bytes().put(i, (byte) 0xff);
        }
        libc.raw(SET_DEFAULT, attributes.address(), signals.address(), 0, 0, 0, 0);
    }

    /**
     * Creates a child; its umask is that of the calling thread.
     *
     * @return the pid, or {@code -errno} of the step that failed, the exec among them
     */
    int spawn(SpawnOrder order) {
        block.fill(order);
        libc.raw(ACTIONS_INIT, actions.address(), 0, 0, 0, 0, 0);
        try {
            prepare(order);
            int error = (int) libc.raw(
                    SPAWN,
                    pid.address(),
                    block.program(),
                    actions.address(),
                    attributes.address(),
                    block.arguments(),
                    block.environment());
            return error == 0 ? pid.bytes().getInt(0) : -error;
        } finally {
            libc.raw(ACTIONS_DESTROY, actions.address(), 0, 0, 0, 0, 0);
        }
    }

    private void prepare(SpawnOrder order) {
        SpawnOrder.Streams streams = order.streams();
        if (order.terminal().isPresent()) {
            // the first terminal that the leader of a session opens becomes its controlling terminal
            libc.raw(ADD_OPEN, actions.address(), 0, block.terminal(), Descriptors.O_RDWR, 0, 0);
            duplicate(0, 1);
            duplicate(0, 2);
        } else {
            duplicate(streams.stdin(), 0);
            duplicate(streams.stdout(), 1);
            duplicate(streams.stderr(), 2);
        }
        libc.raw(ADD_CLOSE_FROM, actions.address(), 3, 0, 0, 0, 0);
        if (order.directory().isPresent()) {
            libc.raw(ADD_CHDIR, actions.address(), block.directory(), 0, 0, 0, 0);
        }
    }

    private void duplicate(int from, int to) {
        libc.raw(ADD_DUP2, actions.address(), from, to, 0, 0, 0);
    }
}
