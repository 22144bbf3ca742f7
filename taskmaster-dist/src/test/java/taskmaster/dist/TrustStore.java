package taskmaster.dist;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;

/** What clients in Java are given to trust one certificate. */
record TrustStore(Path file) {
    static final String PASSWORD = "changeit";

    /** Makes one in a directory, of a PEM file. */
    static TrustStore make(Path directory, Path certificate) throws Exception {
        Path file = directory.resolve("trust.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream text = Files.newInputStream(certificate);
                OutputStream out = Files.newOutputStream(file)) {
            store.setCertificateEntry(
                    "taskmasterd", CertificateFactory.getInstance("X.509").generateCertificate(text));
            store.store(out, PASSWORD.toCharArray());
        }
        return new TrustStore(file);
    }

    /** Arguments of a JVM. */
    List<String> java() {
        return List.of("-Djavax.net.ssl.trustStore=" + file, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }
}
