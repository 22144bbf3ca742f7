package taskmaster.ctl.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Whom to believe over TLS. It holds for the whole program, because the sockets that a daemon tells its clients to use ask nobody
 * else; they compare no host names, so the file should name an authority of one's own, or the daemon's certificate itself.
 */
final class TlsTrust {
    private TlsTrust() {}

    /** Believes from now on those whose certificates are in a PEM file, and nobody else. */
    static void install(Path authorities) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (Certificate authority : certificates(authorities)) {
                store.setCertificateEntry("authority " + number++, authority);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            CurrentTrust.use(trust.getTrustManagers());
            context.init(null, new TrustManager[] {CurrentTrust.INSTANCE}, null);
            SSLContext.setDefault(context);
        } catch (GeneralSecurityException wrong) {
            throw new IOException("cannot use tls_ca " + authorities + ": it is not PEM with certificates");
        }
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream text = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(text);
            if (found.isEmpty()) {
                throw new IOException("there is no certificate in it");
            }
            return found;
        } catch (NoSuchFileException missing) {
            throw new IOException("cannot use tls_ca " + file + ": no such file");
        } catch (IOException failed) {
            throw new IOException("cannot use tls_ca " + file + ": " + failed.getMessage());
        }
    }
}
