package taskmaster.core.posix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Makes SIGQUIT end the daemon as it ends supervisord. The JVM keeps SIGQUIT for itself (a thread dump on stdout) and lets no
 * Java code handle it, and a handler of ours would run on a thread that is none of Java's. So the kernel's table of handlers gets
 * a function of the C library that is safe there and leads to a signal Java may handle: ualarm(3), which, called with the number
 * of the signal as its time, sends SIGALRM three microseconds later.
 */
public final class QuitSignal {
    private static final int SIGQUIT = 3;

    /** {@code struct sigaction} of glibc on 64-bit Linux: handler, 128 bytes of mask, flags, restorer. */
    private static final int SIGACTION_SIZE = 152;

    private QuitSignal() {}

    /** After this a SIGQUIT arrives as SIGALRM. False where that cannot be done: then the JVM goes on printing dumps. */
    public static boolean redirectToAlarm() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment action = arena.allocate(SIGACTION_SIZE, 8);
            action.set(ValueLayout.JAVA_LONG, 0, Libc.symbol("ualarm").address());
            return new Libc().call(Libc.symbol("sigaction"), SIGQUIT, action.address(), 0, 0, 0, 0) == 0;
        } catch (UnsupportedOperationException noSuchFunction) {
            return false;
        }
    }
}
