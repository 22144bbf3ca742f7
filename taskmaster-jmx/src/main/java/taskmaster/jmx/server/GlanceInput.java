package taskmaster.jmx.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import taskmaster.jmx.rmi.Glance;

/** What a client sends: if it begins with a {@link Glance}, that is answered here, and RMI sees an end; else RMI gets it all. */
final class GlanceInput extends FilterInputStream {
    private final OutputStream out;
    private final Glances glances;
    private boolean begun;

    GlanceInput(InputStream in, OutputStream out, Glances glances) {
        super(in);
        this.out = out;
        this.glances = glances;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        if (begun || count <= 0) {
            return count;
        }
        begun = true;
        if (into[offset] != Glance.MARK) {
            return count;
        }
        Optional<byte[]> answer =
                question(Arrays.copyOfRange(into, offset, offset + count)).flatMap(glances::answer);
        if (answer.isPresent()) {
            out.write(answer.get());
        }
        return -1;
    }

    /** The whole line, of which some bytes were read; empty if it gets too long or ends too soon. */
    private Optional<String> question(byte[] first) throws IOException {
        StringBuilder line = new StringBuilder(new String(first, StandardCharsets.ISO_8859_1));
        while (line.length() < Glance.LONGEST && line.indexOf("\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            line.append((char) next);
        }
        int end = line.indexOf("\n");
        return end < 0 ? Optional.empty() : Optional.of(line.substring(0, end));
    }
}
