package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class UnixServerSocketIT {
    @TempDir
    Path directory;

    private final Clock clock = new Clock();
    private ServerSocketChannel channel;
    private UnixServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(directory.resolve("s")));
        Glances none = new Glances(credentials -> Caller.subject("nobody"), MBeanServerFactory.newMBeanServer());
        server = new UnixServerSocket(channel, new Peers(), none, new ConnectionLimits(2, 2), clock);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(directory.resolve("s")));
    }

    /** Reads from a connection, as RMI does, until it is over. */
    private CompletableFuture<String> reads(Socket connection) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> end = CompletableFuture.supplyAsync(() -> {
            try {
                begun.countDown();
                return "read " + connection.getInputStream().read();
            } catch (IOException closed) {
                return "closed";
            }
        });
        begun.await();
        return end;
    }

    @Test
    void whoComesHasSilentConnectionsClosed() throws Exception {
        try (SocketChannel silent = connect();
                Socket accepted = server.accept()) {
            CompletableFuture<String> end = reads(accepted);
            clock.pass(Duration.ofSeconds(31));
            while (!end.isDone()) { // the reader may not be waiting yet when the first comes
                try (SocketChannel second = connect();
                        Socket other = server.accept()) {
                    assertThat(second.isConnected()).isTrue();
                    assertThat(other.isClosed()).isFalse();
                }
            }
            assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("closed");
            assertThat(silent.isOpen()).isTrue();
        }
    }

    @Test
    void othersAreLeftAlone() throws Exception {
        try (SocketChannel busy = connect();
                Socket accepted = server.accept()) {
            CompletableFuture<String> end = reads(accepted);
            clock.pass(Duration.ofSeconds(20));
            try (SocketChannel second = connect();
                    Socket other = server.accept()) {
                assertThat(second.isConnected()).isTrue();
                assertThat(other.isClosed()).isFalse();
            }
            busy.write(java.nio.ByteBuffer.wrap(new byte[] {'J'}));
            assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("read " + (int) 'J');
        }
    }
}
