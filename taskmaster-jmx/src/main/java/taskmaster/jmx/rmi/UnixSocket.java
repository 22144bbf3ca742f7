package taskmaster.jmx.rmi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketImpl;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * A connected UNIX socket in the shape of {@link Socket}, which is all that RMI knows. One thread may read while another writes.
 * Options of TCP are accepted and have no effect; a read waits as long as it takes.
 */
public class UnixSocket extends Socket {
    /** RMI asks for a port that is not 0; a UNIX socket has none. */
    private static final int PORT = 1;

    /** There is no byte yet. */
    public static final int NOTHING = -2;

    private final SocketChannel channel;
    private final InetAddress peer;
    private final Runnable whenClosed;
    private volatile int timeout;

    /**
     * A connection that was accepted or made elsewhere.
     *
     * @param peer what RMI is to call the other end
     * @param whenClosed told once or more that the connection is over
     */
    public UnixSocket(SocketChannel channel, InetAddress peer, Runnable whenClosed) throws IOException {
        super((SocketImpl) null);
        this.channel = channel;
        this.peer = peer;
        this.whenClosed = whenClosed;
    }

    /** Connects to the socket at a path. */
    static UnixSocket connect(Path file) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file));
        return new UnixSocket(channel, InetAddress.getLoopbackAddress(), () -> {});
    }

    @Override
    public InputStream getInputStream() {
        return new ChannelInput(channel);
    }

    @Override
    public OutputStream getOutputStream() {
        return new ChannelOutput(channel);
    }

    /**
     * Reads a byte without waiting for it; on the thread that reads.
     *
     * @return the byte, -1 at the end of the stream, {@link #NOTHING} if there is none yet
     */
    public int poll() throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        channel.configureBlocking(false);
        try {
            int count = channel.read(one);
            return count == 0 ? NOTHING : count < 0 ? -1 : one.get(0) & 0xff;
        } finally {
            channel.configureBlocking(true);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            channel.close();
        } finally {
            whenClosed.run();
        }
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isBound() {
        return true;
    }

    @Override
    public InetAddress getInetAddress() {
        return peer;
    }

    @Override
    public InetAddress getLocalAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public int getPort() {
        return PORT;
    }

    @Override
    public int getLocalPort() {
        return PORT;
    }

    @Override
    public void setSoTimeout(int milliseconds) {
        timeout = milliseconds;
    }

    @Override
    public int getSoTimeout() {
        return timeout;
    }

    @Override
    public void setTcpNoDelay(boolean on) {}

    @Override
    public void setKeepAlive(boolean on) {}
}
