package taskmaster.jmx.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.model.TlsSpec;
import taskmaster.core.time.Ticker;

/**
 * By what the daemon shows who it is. The files are looked at again when connections come, so a renewed certificate is used from
 * the next connection on, without a restart; one that is broken is told once, and the one before stays in use. Any thread.
 */
final class TlsIdentity {
    private static final Logger LOG = LoggerFactory.getLogger("taskmasterd");
    private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();

    /** What the files held when they looked like this. */
    private record Read(List<String> look, SSLContext context, Instant notAfter) {}

    private final TlsSpec spec;
    private final Ticker ticker;
    private volatile Read latest;

    /** Guarded by this. */
    private long looked;

    /** The look of files that turned out to be broken, so that they are told of once; guarded by this. */
    private List<String> broken = List.of();

    private TlsIdentity(TlsSpec spec, Ticker ticker, Read first) {
        this.spec = spec;
        this.ticker = ticker;
        this.latest = first;
        this.looked = ticker.nanos();
    }

    /**
     * Reads the files, or makes them where that is asked for.
     *
     * @param names by which clients reach this machine, for a certificate that has to be made
     * @throws IOException with a message for people
     */
    static TlsIdentity open(TlsSpec spec, List<String> names, Ticker ticker) throws IOException {
        if (spec.identity() instanceof TlsSpec.Pem pem && pem.madeIfMissing()) {
            PemFiles.makeIfMissing(pem, names);
        }
        return new TlsIdentity(spec, ticker, read(spec));
    }

    /** Whether clients have to show a certificate. */
    boolean asksClients() {
        return spec.clientAuthorities().isPresent();
    }

    /** When the certificate expires. */
    Instant notAfter() {
        return latest.notAfter();
    }

    /** As the files are now. */
    SSLContext context() {
        refresh();
        return latest.context();
    }

    private synchronized void refresh() {
        long now = ticker.nanos();
        if (now - looked < LOOK_AGAIN) {
            return;
        }
        looked = now;
        List<String> look = look(spec);
        if (look.equals(latest.look()) || look.equals(broken)) {
            return;
        }
        try {
            latest = read(spec);
            broken = List.of();
            LOG.info("the TLS certificate was read again; it is valid until {}", latest.notAfter());
        } catch (IOException wrong) {
            broken = look;
            LOG.warn("the TLS certificate stays as it was: {}", wrong.getMessage());
        }
    }

    private static List<Path> files(TlsSpec spec) {
        List<Path> files = new ArrayList<>();
        switch (spec.identity()) {
            case TlsSpec.Pem pem -> Collections.addAll(files, pem.certificate(), pem.key());
            case TlsSpec.Keystore store -> {
                files.add(store.file());
                store.passwordFile().ifPresent(files::add);
            }
        }
        spec.clientAuthorities().ifPresent(files::add);
        return files;
    }

    private static List<String> look(TlsSpec spec) {
        return files(spec).stream().map(TlsIdentity::look).toList();
    }

    private static String look(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file) + " "
                    + Files.getAttribute(file, "unix:ino");
        } catch (IOException missing) {
            return "missing";
        }
    }

    private static Read read(TlsSpec spec) throws IOException {
        List<String> look = look(spec);
        Path named = files(spec).getFirst();
        try {
            char[] password = password(spec);
            KeyStore store = keys(spec, password);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust(spec), null);
            return new Read(look, context, notAfter(store, named));
        } catch (GeneralSecurityException wrong) {
            throw new IOException("cannot use TLS certificate " + named + ": " + wrong.getMessage(), wrong);
        }
    }

    private static char[] password(TlsSpec spec) throws IOException {
        if (spec.identity() instanceof TlsSpec.Keystore store
                && store.passwordFile().isPresent()) {
            return PrivateFiles.read(store.passwordFile().get(), "password file of the key store")
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        }
        return new char[0];
    }

    private static KeyStore keys(TlsSpec spec, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        switch (spec.identity()) {
            case TlsSpec.Pem pem -> {
                store.load(null, null);
                Certificate[] chain = PemFiles.certificates(pem.certificate());
                store.setKeyEntry("taskmasterd", PemFiles.key(pem.key(), chain[0]), password, chain);
            }
            case TlsSpec.Keystore keystore -> {
                try (InputStream bytes = Files.newInputStream(keystore.file())) {
                    store.load(bytes, password);
                } catch (IOException failed) {
                    throw new IOException(
                            "cannot read key store " + keystore.file() + ": " + Reasons.of(failed), failed);
                }
            }
        }
        return store;
    }

    private static TrustManager @Nullable [] trust(TlsSpec spec) throws IOException, GeneralSecurityException {
        if (spec.clientAuthorities().isEmpty()) {
            return null;
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (Certificate authority :
                PemFiles.certificates(spec.clientAuthorities().get())) {
            store.setCertificateEntry("authority " + number++, authority);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }

    private static Instant notAfter(KeyStore store, Path named) throws IOException, GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return certificate.getNotAfter().toInstant();
            }
        }
        throw new IOException("cannot use TLS certificate " + named + ": there is no key in it");
    }
}
