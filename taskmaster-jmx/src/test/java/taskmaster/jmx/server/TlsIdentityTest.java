package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.TlsSpec;

final class TlsIdentityTest {
    @TempDir
    Path directory;

    private final Clock clock = new Clock();

    private Path certificate() {
        return directory.resolve("cert.pem");
    }

    private Path key() {
        return directory.resolve("key.pem");
    }

    private TlsIdentity pem(boolean madeIfMissing) throws IOException {
        return TlsIdentity.open(
                new TlsSpec(new TlsSpec.Pem(certificate(), key(), madeIfMissing), Optional.empty()),
                List.of("localhost"),
                clock);
    }

    @Test
    void bothFilesAreMadeWhereThatIsWanted() throws IOException {
        TlsIdentity identity = pem(true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        assertThat(certificate()).content().startsWith("-----BEGIN CERTIFICATE-----\n");
        assertThat(identity.notAfter()).isAfter(Instant.now().plus(Duration.ofDays(3000)));
        assertThat(identity.asksClients()).isFalse();
        assertThat(identity.context()).isNotNull();
        byte[] made = Files.readAllBytes(key());
        pem(true);
        assertThat(Files.readAllBytes(key())).isEqualTo(made);
    }

    @Test
    void whatIsMissingIsToldInOneLine() {
        assertThatThrownBy(() -> pem(false))
                .isInstanceOf(IOException.class)
                .hasMessageMatching("cannot read certificate .*cert.pem: no such file");
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        pem(true);
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> pem(false))
                .hasMessage("key " + key() + " can be read by others; do: chmod 600 " + key());
    }

    @Test
    void aKeyOfAnotherFormIsToldHowToConvert() throws IOException {
        pem(true);
        Files.writeString(key(), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        assertThatThrownBy(() -> pem(false))
                .hasMessageContaining("found RSA PRIVATE KEY, expected PRIVATE KEY; do: openssl pkcs8 -topk8 -nocrypt");
        Files.writeString(key(), "nothing");
        assertThatThrownBy(() -> pem(false)).hasMessageContaining("expected PEM with PRIVATE KEY");
        Files.writeString(key(), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> pem(false)).hasMessageContaining("it is spoilt");
    }

    @Test
    void aRenewedCertificateIsUsedWithoutARestart() throws Exception {
        TlsIdentity identity = pem(true);
        SSLContext before = identity.context();
        renew();
        clock.pass(Duration.ofSeconds(2));
        assertThat(identity.context()).isNotSameAs(before);
        assertThat(identity.context()).isSameAs(identity.context());
    }

    private void renew() throws IOException {
        Files.delete(certificate());
        Files.delete(key());
        pem(true);
    }

    @Test
    void aBrokenFileChangesNothing() throws Exception {
        TlsIdentity identity = pem(true);
        SSLContext before = identity.context();
        Files.writeString(certificate(), "nonsense");
        clock.pass(Duration.ofSeconds(2));
        assertThat(identity.context()).isSameAs(before);
        renew();
        clock.pass(Duration.ofSeconds(2));
        assertThat(identity.context()).isNotSameAs(before);
    }

    @Test
    void aKeyStoreWillDo() throws Exception {
        SelfSigned made = SelfSigned.create(List.of("localhost"), Instant.now());
        Path file = directory.resolve("keys.p12");
        Path password = directory.resolve("password");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("x", made.key(), "secret".toCharArray(), new Certificate[] {made.certificate()});
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }
        PrivateFiles.create(password, "secret\n");
        TlsSpec spec = new TlsSpec(new TlsSpec.Keystore(file, Optional.of(password)), Optional.empty());
        assertThat(TlsIdentity.open(spec, List.of("x"), clock).notAfter())
                .isEqualTo(made.certificate().getNotAfter().toInstant());
        Files.writeString(password, "wrong\n");
        assertThatThrownBy(() -> TlsIdentity.open(spec, List.of("x"), clock))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot read key store " + file + ": ");
    }

    @Test
    void clientsAreAskedWhereAuthoritiesAreNamed() throws IOException {
        pem(true);
        TlsSpec spec = new TlsSpec(new TlsSpec.Pem(certificate(), key(), false), Optional.of(certificate()));
        assertThat(TlsIdentity.open(spec, List.of("x"), clock).asksClients()).isTrue();
    }
}
