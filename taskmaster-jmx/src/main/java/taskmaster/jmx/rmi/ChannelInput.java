package taskmaster.jmx.rmi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Reads a channel directly: the streams of {@code java.nio.channels.Channels} would let a reader block a writer. */
final class ChannelInput extends InputStream {
    private final SocketChannel channel;
    private final byte[] one = new byte[1];

    ChannelInput(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(into, offset, length));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
