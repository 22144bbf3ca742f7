package taskmaster.core.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Encryption of the network socket.
 *
 * @param clientAuthorities PEM certificates of those who may vouch for clients; empty: clients need no certificate
 */
public record TlsSpec(Identity identity, Optional<Path> clientAuthorities) {

    /** By what the daemon shows who it is. Files are read again when they change. */
    public sealed interface Identity {}

    /**
     * A certificate and its key in files of their own.
     *
     * @param certificate PEM, the daemon's own first, then those that lead to the root
     * @param key PEM, PKCS#8, not encrypted; for its owner's eyes only
     * @param madeIfMissing makes both, self-signed, if neither file exists
     */
    public record Pem(Path certificate, Path key, boolean madeIfMissing) implements Identity {}

    /**
     * A PKCS#12 key store with one key.
     *
     * @param passwordFile a file whose first line is the password; empty: the store has none
     */
    public record Keystore(Path file, Optional<Path> passwordFile) implements Identity {}
}
