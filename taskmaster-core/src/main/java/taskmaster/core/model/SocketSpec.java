package taskmaster.core.model;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** A listening socket that all processes of an {@code [fcgi-program:x]} share as their descriptor 0. */
public sealed interface SocketSpec {

    /** Where it listens. Two sockets at one address cannot be, whatever else they say. */
    SocketAddress address();

    /** How many connections may wait to be accepted; empty: as many as the system allows. */
    OptionalInt backlog();

    /** As it is written in a configuration. */
    String url();

    /**
     * A socket in the file system.
     *
     * @param mode its permission bits
     * @param owner whom it is given to; empty: it stays the daemon's
     */
    record Unix(Path file, int mode, Optional<Owner> owner, OptionalInt backlog) implements SocketSpec {
        @Override
        public SocketAddress address() {
            return UnixDomainSocketAddress.of(file);
        }

        @Override
        public String url() {
            return "unix://" + file;
        }
    }

    /**
     * A TCP port.
     *
     * @param host as written
     * @param interfaceAddress what that means on this machine
     */
    record Tcp(String host, InetAddress interfaceAddress, int port, OptionalInt backlog) implements SocketSpec {
        @Override
        public SocketAddress address() {
            return new InetSocketAddress(interfaceAddress, port);
        }

        @Override
        public String url() {
            return "tcp://" + host + ":" + port;
        }
    }
}
