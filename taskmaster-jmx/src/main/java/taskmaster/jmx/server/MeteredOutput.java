package taskmaster.jmx.server;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What goes out on a connection; each piece ends the request before it. */
final class MeteredOutput extends FilterOutputStream {
    private final RequestMeter meter;

    MeteredOutput(OutputStream out, RequestMeter meter) {
        super(out);
        this.meter = meter;
    }

    @Override
    public void write(int octet) throws IOException {
        meter.answered();
        out.write(octet);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        meter.answered();
        out.write(from, offset, length);
    }
}
