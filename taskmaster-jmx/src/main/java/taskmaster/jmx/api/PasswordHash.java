package taskmaster.jmx.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as configurations keep them: {@code $pbkdf2-sha512$ROUNDS$SALT$HASH} (salt and hash in base64 without padding), or
 * supervisord's {@code {SHA}} with 40 hexadecimal digits, or plain. Comparing takes a time that tells nothing of the stored one.
 */
public final class PasswordHash {
    /** What OWASP's password storage cheat sheet asks for with this function. */
    public static final int ROUNDS = 210_000;

    private static final String SLOW = "$pbkdf2-sha512$";
    private static final String SHA = "{SHA}";
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;

    private record Parts(int rounds, byte[] salt, byte[] hash) {}

    private PasswordHash() {}

    /** A salted, slow hash of a new password: what goes into the file. */
    public static String of(String password) {
        return of(password, ROUNDS);
    }

    /** With other rounds than usual, at least 1. */
    public static String of(String password, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return SLOW + rounds + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(derive(password, salt, rounds, HASH_BYTES));
    }

    /** Whether comparing with this one takes long, by intent. */
    public static boolean isSlow(String stored) {
        return stored.startsWith(SLOW);
    }

    /** Whether this one stands there for everybody to read. */
    public static boolean isPlain(String stored) {
        return !isSlow(stored) && !stored.startsWith(SHA);
    }

    /** One that takes as long as the given one and that no password fits; for names that do not exist. */
    public static String decoy(String stored) {
        byte[] random = new byte[HASH_BYTES];
        new SecureRandom().nextBytes(random);
        String unguessable = HexFormat.of().formatHex(random);
        return parts(stored)
                .map(known -> SLOW + known.rounds() + "$"
                        + Base64.getEncoder().withoutPadding().encodeToString(known.salt()) + "$"
                        + Base64.getEncoder().withoutPadding().encodeToString(random))
                .orElse(unguessable);
    }

    /** Whether a password is the stored one; a stored one that is spoilt fits nothing. */
    public static boolean matches(String stored, String password) {
        if (isSlow(stored)) {
            return parts(stored)
                    .filter(known -> MessageDigest.isEqual(
                            known.hash(), derive(password, known.salt(), known.rounds(), known.hash().length)))
                    .isPresent();
        }
        if (stored.startsWith(SHA)) {
            String expected = stored.substring(SHA.length()).toLowerCase(Locale.ROOT);
            return equal(expected, HexFormat.of().formatHex(digest("SHA-1", password)));
        }
        return equal(stored, password);
    }

    /** Digests first, so that not even a length is told. */
    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(digest("SHA-256", expected), digest("SHA-256", given));
    }

    private static Optional<Parts> parts(String stored) {
        String[] fields = stored.split("\\$", -1);
        if (!isSlow(stored) || fields.length != 5) {
            return Optional.empty();
        }
        try {
            int rounds = Integer.parseInt(fields[2]);
            byte[] salt = Base64.getDecoder().decode(fields[3]);
            byte[] hash = Base64.getDecoder().decode(fields[4]);
            boolean sound = rounds >= 1 && rounds <= MOST_ROUNDS && salt.length >= 8 && hash.length >= 16;
            return sound ? Optional.of(new Parts(rounds, salt, hash)) : Optional.empty();
        } catch (IllegalArgumentException spoilt) {
            return Optional.empty();
        }
    }

    private static byte[] derive(String password, byte[] salt, int rounds, int bytes) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK has no PBKDF2WithHmacSHA512", impossible);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + algorithm, impossible);
        }
    }
}
