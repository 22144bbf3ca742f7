package taskmaster.core.posix;

import java.lang.foreign.MemorySegment;

/** A few instructions of our own, for what neither Java nor the C library can do. They stay as long as the daemon. */
final class MachineCode {
    private static final int PAGE = 65536;
    private static final int READ_WRITE = 3;
    private static final int READ_EXECUTE = 5;
    private static final int PRIVATE_ANONYMOUS = 0x22;

    private MachineCode() {}

    /** Memory that is first written and then executed, never both at once; the address, or {@code -errno}. */
    static long place(Libc libc, byte[] code) {
        long page = libc.callWide(Libc.symbol("mmap"), 0, PAGE, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0);
        if (page < 0) {
            return page;
        }
        MemorySegment.ofAddress(page).reinterpret(code.length).copyFrom(MemorySegment.ofArray(code));
        int result = libc.call(Libc.symbol("mprotect"), page, PAGE, READ_EXECUTE, 0, 0, 0);
        return result < 0 ? result : page;
    }
}
