package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.InetServerSpec;
import taskmaster.core.model.TlsSpec;

final class TcpListenerIT {
    @TempDir
    Path directory;

    private static InetServerSpec at(String host, int port) {
        return new InetServerSpec(host, port, Optional.empty());
    }

    @Test
    void aPortInUseIsToldInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> TcpListener.open(at("127.0.0.1", taken.getLocalPort())))
                    .isInstanceOfSatisfying(
                            ListenException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(ListenException.Kind.IN_USE))
                    .hasMessage("cannot listen on 127.0.0.1:" + taken.getLocalPort()
                            + ": another program has this port; stop it, or set another port in [inet_jmx_server]");
        }
    }

    @Test
    void aHostThatIsNotThereIsToldInOneLine() {
        assertThatThrownBy(() -> TcpListener.open(at("no.such.host.invalid", 1)))
                .isInstanceOf(ListenException.class)
                .hasMessage("cannot listen on no.such.host.invalid:1: no such host on this machine");
    }

    @Test
    void offLoopbackNothingListensWithoutTls() {
        for (String host : new String[] {"*", "0.0.0.0", "192.0.2.1"}) {
            assertThatThrownBy(() -> TcpListener.open(at(host, 0)))
                    .isInstanceOf(ListenException.class)
                    .hasMessage("cannot listen on " + host + ":0: other machines could read along; it needs TLS");
        }
    }

    @Test
    void withTlsItListensEverywhere() throws Exception {
        TlsSpec tls = new TlsSpec(
                new TlsSpec.Pem(directory.resolve("cert.pem"), directory.resolve("key.pem"), true), Optional.empty());
        InetServerSpec spec =
                new InetServerSpec("*", 0, Optional.empty(), Optional.of(tls), Optional.of("tm.example.org"));
        try (TcpListener listener = TcpListener.open(spec)) {
            assertThat(listener.port()).isPositive();
            assertThat(listener.host()).isEqualTo("tm.example.org");
            assertThat(listener.isEncrypted()).isTrue();
            assertThat(listener.certificateNotAfter()).isPresent();
        }
    }

    @Test
    void aCertificateThatCannotBeReadIsToldInOneLine() {
        TlsSpec tls = new TlsSpec(
                new TlsSpec.Pem(directory.resolve("cert.pem"), directory.resolve("key.pem"), false), Optional.empty());
        InetServerSpec spec = new InetServerSpec("127.0.0.1", 0, Optional.empty(), Optional.of(tls), Optional.empty());
        assertThatThrownBy(() -> TcpListener.open(spec))
                .isInstanceOf(ListenException.class)
                .hasMessageContaining("cert.pem: no such file");
    }
}
