package taskmaster.core.posix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Makes SIGQUIT end the daemon as it ends supervisord. The JVM keeps SIGQUIT for itself (a thread dump on stdout) and lets no
 * Java code handle it, and a handler in Java would run on a thread that is none of Java's. So the kernel's table of handlers gets
 * three machine instructions that do nothing but {@code raise(SIGALRM)}, which is safe in a handler (signal-safety(7)) and leads to
 * a signal that Java may handle.
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
        try {
            Libc libc = new Libc();
            long handler =
                    MachineCode.place(libc, instructions(Libc.symbol("raise").address()));
            return handler > 0 && install(libc, handler);
        } catch (UnsupportedOperationException notHere) {
            return false;
        }
    }

    /** Load 14, the number of SIGALRM, as the first argument; load the address of raise; jump there. */
    private static byte[] instructions(long raise) {
        ByteBuffer code = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" ->
                code.put((byte) 0xbf) // mov edi, 14
                        .putInt(14)
                        .put((byte) 0x48) // mov rax, raise
                        .put((byte) 0xb8)
                        .putLong(raise)
                        .put((byte) 0xff) // jmp rax
                        .put((byte) 0xe0);
            case "aarch64" ->
                code.putInt(0x528001c0) // mov w0, #14
                        .putInt(0x58000070) // ldr x16, 12 bytes from here
                        .putInt(0xd61f0200) // br x16
                        .putInt(0)
                        .putLong(raise);
            default -> throw new UnsupportedOperationException("no instructions for this processor");
        }
        return code.array();
    }

    private static boolean install(Libc libc, long handler) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment action = arena.allocate(SIGACTION_SIZE, 8);
            action.set(ValueLayout.JAVA_LONG, 0, handler);
            return libc.call(Libc.symbol("sigaction"), SIGQUIT, action.address(), 0, 0, 0, 0) == 0;
        }
    }
}
