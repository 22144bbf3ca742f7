package taskmaster.jmx.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import taskmaster.core.model.Secret;

/** Compares passwords in a time that tells nothing. Stored: plain, or {@code {SHA}} and 40 hexadecimal digits, as in supervisord. */
final class Passwords {
    private static final String SHA = "{SHA}";

    private Passwords() {}

    static boolean match(Secret stored, String given) {
        String expected = stored.reveal();
        return expected.startsWith(SHA)
                ? equal(
                        expected.substring(SHA.length()).toLowerCase(Locale.ROOT),
                        HexFormat.of().formatHex(digest("SHA-1", given)))
                : equal(expected, given);
    }

    /** Digests first, so that not even a length is told. */
    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(digest("SHA-256", expected), digest("SHA-256", given));
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has " + algorithm, impossible);
        }
    }
}
