package taskmaster.jmx.server;

import java.net.InetAddress;
import java.util.Optional;

/** Addresses that are written as numbers; no name service is asked. */
final class Addresses {
    private Addresses() {}

    /** {@code 127.0.0.1}, {@code ::1}; empty for a name. */
    static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }
}
