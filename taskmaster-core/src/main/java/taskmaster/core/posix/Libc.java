package taskmaster.core.posix;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Calls into the C library. Every function is called through one method handle of one shape, six machine words in and one out,
 * because each further shape would cost tens of milliseconds at start; int arguments and results travel in 64-bit registers on
 * Linux x86_64 and aarch64, variadic functions included.
 *
 * <p>An instance belongs to one thread at a time: it holds the place where {@code errno} is kept. The functions return what C
 * returns, or {@code -errno} where C returns -1.
 */
final class Libc {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG;
    private static final StructLayout CAPTURE_LAYOUT = Linker.Option.captureStateLayout();
    private static final int ERRNO =
            Math.toIntExact(CAPTURE_LAYOUT.byteOffset(MemoryLayout.PathElement.groupElement("errno")));
    private static final MethodHandle CALL = LINKER.downcallHandle(
            FunctionDescriptor.of(WORD, WORD, WORD, WORD, WORD, WORD, WORD), Linker.Option.captureCallState("errno"));

    private final MemorySegment captured = Arena.ofAuto().allocate(CAPTURE_LAYOUT);

    /** The same memory, read as a buffer: a method handle for one int would be linked anew at every start. */
    private final ByteBuffer capturedBytes = captured.asByteBuffer().order(ByteOrder.nativeOrder());

    /**
     * Looks a function up in the C library; done once per function.
     *
     * @throws UnsupportedOperationException if this C library lacks it
     */
    static MemorySegment symbol(String name) {
        return LINKER.defaultLookup()
                .find(name)
                .orElseThrow(() -> new UnsupportedOperationException("this C library has no " + name));
    }

    /** Whether the C library has a function. */
    static boolean has(String name) {
        return LINKER.defaultLookup().find(name).isPresent();
    }

    /** Calls a function that returns an int, and failure as -1 with errno; returns the result or {@code -errno}. */
    int call(MemorySegment function, long a, long b, long c, long d, long e, long f) {
        int result = (int) raw(function, a, b, c, d, e, f);
        return result == -1 ? -errno() : result;
    }

    /** Calls a function whose first argument is a text; otherwise as {@link #call}. */
    int callWithText(MemorySegment function, String text, long b, long c) {
        NativeBuffer argument = NativeBuffer.ofText(text);
        try {
            return call(function, argument.address(), b, c, 0, 0, 0);
        } finally {
            Reference.reachabilityFence(argument);
        }
    }

    /** Calls a function that returns a size or an offset, which an int could not hold; otherwise as {@link #call}. */
    long callWide(MemorySegment function, long a, long b, long c, long d, long e, long f) {
        long result = raw(function, a, b, c, d, e, f);
        return result == -1 ? -errno() : result;
    }

    /** Calls a function whose result is its own affair, such as the posix_spawn family, which returns errno. */
    long raw(MemorySegment function, long a, long b, long c, long d, long e, long f) {
        try {
            return (long) CALL.invokeExact(function, captured, a, b, c, d, e, f);
        } catch (Throwable broken) {
            throw new AssertionError("foreign call failed", broken);
        }
    }

    private int errno() {
        return capturedBytes.getInt(ERRNO);
    }
}
