package taskmaster.jmx.rmi;

import java.io.IOException;
import java.io.Serializable;
import java.net.Socket;
import java.nio.file.Path;
import java.rmi.server.RMIClientSocketFactory;

/**
 * Makes RMI connect to a UNIX socket. Host and port of a call mean nothing here. Part of every stub that the daemon hands out, so
 * a client needs this class; two factories for one file are equal, which is how RMI knows that registry and server share it.
 *
 * @param file the absolute path of the socket
 */
public record UnixSocketFactory(String file) implements RMIClientSocketFactory, Serializable {

    public UnixSocketFactory(Path file) {
        this(file.toAbsolutePath().toString());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return UnixSocket.connect(Path.of(file));
    }
}
