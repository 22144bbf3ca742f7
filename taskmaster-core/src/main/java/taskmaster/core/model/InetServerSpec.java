package taskmaster.core.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The control socket on the network: {@code [inet_jmx_server]}.
 *
 * @param host the address to listen on; {@code *} for all
 * @param passwordFile lines {@code name:password}; made with a random password for {@code admin} if it does not exist
 */
public record InetServerSpec(String host, int port, Optional<Path> passwordFile) {}
