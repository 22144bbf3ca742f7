package taskmaster.core.output;

import java.nio.ByteBuffer;

/** Where to part the bytes at the end of a file, so that the limit holds and lines stay whole if they can. Pure. */
final class Cut {
    private static final byte NEWLINE = '\n';

    private Cut() {}

    /**
     * How many bytes still go into the current file.
     *
     * @param room how many it takes
     * @param slack with less room than this left over, no line is begun that has no end yet: its rest would hardly fit
     * @param torn whether the last line in the file is incomplete, so that a new file would not begin with a new line anyway
     * @param empty whether the file has no bytes yet, so that a new one would be no better
     * @return 0 if the file is to be rotated first
     */
    static int length(ByteBuffer bytes, int offset, int length, long room, int slack, boolean torn, boolean empty) {
        boolean whole = length > 0 && bytes.get(offset + length - 1) == NEWLINE;
        if (length <= room && (whole || room - length >= slack)) {
            return length;
        }
        int fits = Math.clamp(room, 0, length);
        for (int i = fits - 1; i >= 0; i--) {
            if (bytes.get(offset + i) == NEWLINE) {
                return i + 1;
            }
        }
        return torn || empty ? fits : 0;
    }
}
