package taskmaster.jmx.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taskmaster.core.model.TlsSpec;

/** Keys and certificates in PEM (RFC 7468). Messages are for people. */
final class PemFiles {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]*PRIVATE KEY)-----([^-]*)-----END \\1-----");
    private static final int LINE = 64;

    private PemFiles() {}

    /** All certificates of a file, at least one. */
    static Certificate[] certificates(Path file) throws IOException {
        try (InputStream text = Files.newInputStream(file)) {
            Certificate[] found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(text)
                    .toArray(Certificate[]::new);
            if (found.length == 0) {
                throw new IOException("there is no certificate in it");
            }
            return found;
        } catch (GeneralSecurityException wrong) {
            throw new IOException("cannot read certificate " + file + ": it is not PEM", wrong);
        } catch (IOException failed) {
            throw new IOException("cannot read certificate " + file + ": " + Reasons.of(failed), failed);
        }
    }

    /** The key of a file that is for its owner alone, in the algorithm of its certificate. */
    static PrivateKey key(Path file, Certificate certificate) throws IOException {
        Matcher block = KEY.matcher(PrivateFiles.read(file, "key"));
        if (!block.find()) {
            throw new IOException("cannot read key " + file + ": expected PEM with PRIVATE KEY");
        }
        if (!block.group(1).equals("PRIVATE KEY")) {
            throw new IOException("cannot read key " + file + ": found " + block.group(1)
                    + ", expected PRIVATE KEY; do: openssl pkcs8 -topk8 -nocrypt -in " + file);
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(block.group(2));
            return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new IOException(
                    "cannot read key " + file + ": it is spoilt, or does not belong to the certificate", wrong);
        }
    }

    /** A new key and a certificate that vouches for itself, if neither file is there. */
    static void makeIfMissing(TlsSpec.Pem pem, List<String> names) throws IOException {
        if (Files.exists(pem.key(), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(pem.certificate(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            SelfSigned made = SelfSigned.create(names, Instant.now());
            PrivateFiles.create(pem.key(), block("PRIVATE KEY", made.key().getEncoded()));
            Files.writeString(
                    pem.certificate(),
                    block("CERTIFICATE", made.certificate().getEncoded()),
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE_NEW);
        } catch (GeneralSecurityException impossible) {
            throw new IOException("cannot make a certificate: " + impossible.getMessage(), impossible);
        } catch (IOException failed) {
            throw new IOException(
                    "cannot make certificate " + pem.certificate() + " and key " + pem.key() + ": "
                            + Reasons.of(failed),
                    failed);
        }
    }

    private static String block(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }
}
