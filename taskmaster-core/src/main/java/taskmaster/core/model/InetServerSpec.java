package taskmaster.core.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The control socket on the network: {@code [inet_jmx_server]}.
 *
 * @param host the address to listen on; {@code *} for all
 * @param passwordFile lines {@code name:password}; made with a random password for {@code admin} if it does not exist
 * @param tls empty: plain text, which is for loopback addresses only
 * @param publicName the name or address by which clients reach the host; empty: {@code host}
 */
public record InetServerSpec(
        String host, int port, Optional<Path> passwordFile, Optional<TlsSpec> tls, Optional<String> publicName) {

    /** Without encryption. */
    public InetServerSpec(String host, int port, Optional<Path> passwordFile) {
        this(host, port, passwordFile, Optional.empty(), Optional.empty());
    }
}
