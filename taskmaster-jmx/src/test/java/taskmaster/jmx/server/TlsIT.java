package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.TlsSpec;
import taskmaster.jmx.mbean.Tree;

/** Registry and server behind TLS, from a JVM that has nothing of ours and trusts what it is told to. */
@Timeout(120)
final class TlsIT {
    @TempDir
    Path directory;

    private Doors doors;

    @BeforeEach
    void open() throws Exception {
        doors = Doors.encrypted(
                directory,
                Tree.of(pictured("web").running(42, Instant.now())),
                new TlsSpec(new TlsSpec.Pem(path("cert.pem"), path("key.pem"), true), Optional.empty()));
        trust("trust.p12", path("cert.pem"));
    }

    @AfterEach
    void close() throws IOException {
        doors.close();
    }

    private Path path(String name) {
        return directory.resolve(name);
    }

    private void trust(String name, Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("taskmasterd", PemFiles.certificates(certificate)[0]);
        try (OutputStream out = Files.newOutputStream(path(name))) {
            store.store(out, "changeit".toCharArray());
        }
    }

    private String client(String truststore, String... arguments) throws Exception {
        List<String> options = new ArrayList<>(List.of(
                "-Djavax.net.ssl.trustStore=" + path(truststore), "-Djavax.net.ssl.trustStorePassword=changeit"));
        return ForeignClient.run(directory, options, doors.port(), true, arguments);
    }

    @Test
    void aClientThatTrustsTheCertificateGetsIn() throws Exception {
        assertThat(client("trust.p12", "op", Doors.PASSWORD, "web", "stop")).contains("result: web: stopped");
    }

    @Test
    void aClientThatDoesNotTrustItStaysOutside() throws Exception {
        SelfSigned other = SelfSigned.create(List.of("localhost"), Instant.now());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("other", other.certificate());
        try (OutputStream out = Files.newOutputStream(path("other.p12"))) {
            store.store(out, "changeit".toCharArray());
        }
        assertThat(client("other.p12", "op", Doors.PASSWORD, "web", "stop"))
                .contains("failure:")
                .contains("SSLHandshakeException");
        assertThat(doors.tree().supervisor().asked()).isEmpty();
    }

    @Test
    void aClientInPlainTextGetsNothing() {
        assertThatThrownBy(() -> doors.login("op")).isInstanceOf(IOException.class);
    }

    @Test
    void aRenewedCertificateIsShownToTheNextClient() throws Exception {
        assertThat(client("trust.p12", "op", Doors.PASSWORD, "web", "stop")).contains("result:");
        Files.delete(path("cert.pem"));
        Files.delete(path("key.pem"));
        PemFiles.makeIfMissing(
                new TlsSpec.Pem(path("cert.pem"), path("key.pem"), true), List.of("127.0.0.1", "localhost"));
        trust("renewed.p12", path("cert.pem"));
        await("the new certificate is shown")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client("renewed.p12", "op", Doors.PASSWORD, "web", "stop"))
                        .contains("result: web: stopped"));
        assertThat(client("trust.p12", "op", Doors.PASSWORD, "web", "stop")).contains("SSLHandshakeException");
    }
}
