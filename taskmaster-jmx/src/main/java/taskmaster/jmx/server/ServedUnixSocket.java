package taskmaster.jmx.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import taskmaster.core.time.Ticker;
import taskmaster.jmx.rmi.UnixSocket;

/** A connection that came in over the UNIX socket, metered. */
final class ServedUnixSocket extends UnixSocket {
    private final RequestMeter meter = new RequestMeter(Ticker.SYSTEM);

    ServedUnixSocket(SocketChannel channel, InetAddress peer, Runnable whenClosed) throws IOException {
        super(channel, peer, whenClosed);
    }

    @Override
    public InputStream getInputStream() {
        return new MeteredInput(super.getInputStream(), this, meter);
    }

    @Override
    public OutputStream getOutputStream() {
        return new MeteredOutput(super.getOutputStream(), meter);
    }
}
