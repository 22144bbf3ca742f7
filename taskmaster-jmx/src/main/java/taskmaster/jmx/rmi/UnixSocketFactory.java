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
 * <p>Not a record: reading one from a stream spins method handles, which costs a one-shot command a quarter of its time.
 */
public final class UnixSocketFactory implements RMIClientSocketFactory, Serializable {
    private static final long serialVersionUID = 1L;

    private final String file;

    /** @param file the socket */
    public UnixSocketFactory(Path file) {
        this.file = file.toAbsolutePath().toString();
    }

    /** The absolute path of the socket. */
    public String file() {
        return file;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return UnixSocket.connect(Path.of(file));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnixSocketFactory factory && factory.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
