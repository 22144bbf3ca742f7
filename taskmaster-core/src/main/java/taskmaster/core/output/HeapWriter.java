package taskmaster.core.output;

import taskmaster.core.posix.NativeBuffer;

/** Writes arrays into a log, by way of memory that the kernel can read. One thread at a time. */
final class HeapWriter {
    private static final int PIECE = 8192;

    private final RotatingFile file;
    private final NativeBuffer buffer = NativeBuffer.allocate(PIECE);

    HeapWriter(RotatingFile file) {
        this.file = file;
    }

    /** Returns how many bytes were taken, as {@link RotatingFile#write}. */
    int write(byte[] bytes, int offset, int length) {
        int taken = 0;
        while (taken < length) {
            int piece = Math.min(PIECE, length - taken);
            buffer.bytes().put(0, bytes, offset + taken, piece);
            int result = file.write(buffer, 0, piece, System.currentTimeMillis());
            taken += result;
            if (result < piece) {
                break;
            }
        }
        return taken;
    }
}
