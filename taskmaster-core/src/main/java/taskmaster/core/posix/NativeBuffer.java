package taskmaster.core.posix;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Memory at a fixed address, for the kernel to read and to fill: a direct buffer that knows where it lies. Freed when no longer
 * reachable, so whoever hands out the address keeps the object. Any thread, one at a time.
 */
public final class NativeBuffer {
    private final ByteBuffer bytes;
    private final long address;

    private NativeBuffer(MemorySegment memory) {
        this.bytes = memory.asByteBuffer().order(ByteOrder.nativeOrder());
        this.address = memory.address();
    }

    /** New memory, all zero, aligned for every C type. */
    public static NativeBuffer allocate(int size) {
        return new NativeBuffer(Arena.ofAuto().allocate(size, 16));
    }

    /** New memory with a text in UTF-8 and the NUL that ends it in C. */
    static NativeBuffer ofText(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        NativeBuffer buffer = allocate(encoded.length + 1);
        buffer.bytes.put(0, encoded);
        return buffer;
    }

    /** The memory, in the byte order of the machine; always the same object. */
    public ByteBuffer bytes() {
        return bytes;
    }

    /** How many bytes there are. */
    public int size() {
        return bytes.capacity();
    }

    /** Where the memory begins. */
    long address() {
        return address;
    }
}
