package taskmaster.jmx.rmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class UnixSocketIT {
    @TempDir
    Path directory;

    private ServerSocketChannel server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger closings = new AtomicInteger();

    @BeforeEach
    void listen() throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(directory.resolve("s")));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private UnixSocketFactory factory() {
        return new UnixSocketFactory(directory.resolve("s"));
    }

    private UnixSocket accept() throws IOException {
        SocketChannel connection = server.accept();
        return new UnixSocket(connection, InetAddress.getLoopbackAddress(), closings::incrementAndGet);
    }

    @Test
    void bytesGoBothWays() throws Exception {
        try (Socket client = factory().createSocket("nowhere", 7);
                UnixSocket accepted = accept()) {
            client.getOutputStream().write(new byte[] {1, (byte) 0xff, 3});
            InputStream in = accepted.getInputStream();
            assertThat(in.read()).isEqualTo(1);
            assertThat(in.read()).isEqualTo(0xff);
            accepted.getOutputStream().write(9);
            assertThat(client.getInputStream().read()).isEqualTo(9);
            assertThat(in.readNBytes(1)).containsExactly(3);
        }
    }

    @Test
    void oneThreadReadsWhileAnotherWrites() throws Exception {
        try (Socket client = factory().createSocket("nowhere", 7);
                UnixSocket accepted = accept()) {
            OutputStream out = client.getOutputStream();
            byte[] much = new byte[100_000];
            Future<Integer> read = threads.submit(() -> client.getInputStream().read());
            Future<Integer> written = threads.submit(() -> {
                out.write(much);
                return much.length;
            });
            assertThat(accepted.getInputStream().readNBytes(much.length)).hasSize(much.length);
            assertThat(written.get(10, TimeUnit.SECONDS)).isEqualTo(much.length);
            accepted.getOutputStream().write(5);
            assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo(5);
        }
    }

    @Test
    void theEndOfOneSideIsSeenAtTheOther() throws Exception {
        try (Socket client = factory().createSocket("nowhere", 7)) {
            UnixSocket accepted = accept();
            assertThat(accepted.isClosed()).isFalse();
            accepted.close();
            assertThat(accepted.isClosed()).isTrue();
            assertThat(closings).hasValue(1);
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whereNobodyListensThereIsNoConnection() {
        assertThatThrownBy(() -> new UnixSocketFactory(directory.resolve("none")).createSocket("nowhere", 7))
                .isInstanceOf(IOException.class);
    }

    @Test
    @SuppressWarnings("BanSerializableRead") // stubs carry it over the wire
    void factoriesOfOneFileAreEqualAlsoAfterAJourney() throws Exception {
        assertThat(factory()).isEqualTo(factory()).hasSameHashCodeAs(factory());
        assertThat(factory()).isNotEqualTo(new UnixSocketFactory(directory.resolve("other")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(factory());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(factory());
        }
    }
}
