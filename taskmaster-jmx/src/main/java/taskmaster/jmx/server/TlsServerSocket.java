package taskmaster.jmx.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Puts TLS on what another server socket accepts. The handshake happens at the first read, on the thread of that connection, and
 * under its limits; the certificate is the one of that moment.
 */
final class TlsServerSocket extends ServerSocket {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final ServerSocket plain;
    private final TlsIdentity identity;

    TlsServerSocket(ServerSocket plain, TlsIdentity identity) throws IOException {
        this.plain = plain;
        this.identity = identity;
    }

    @Override
    public Socket accept() throws IOException {
        while (true) {
            Socket connection = plain.accept();
            @Nullable Socket wrapped = wrap(connection);
            if (wrapped != null) {
                return wrapped;
            }
        }
    }

    private @Nullable Socket wrap(Socket connection) throws IOException {
        try {
            SSLSocket tls = (SSLSocket)
                    identity.context().getSocketFactory().createSocket(connection, (InputStream) null, true);
            tls.setUseClientMode(false);
            tls.setEnabledProtocols(PROTOCOLS);
            tls.setNeedClientAuth(identity.asksClients());
            return tls;
        } catch (IOException gone) {
            connection.close();
            return null;
        }
    }

    @Override
    public int getLocalPort() {
        return plain.getLocalPort();
    }

    @Override
    public boolean isClosed() {
        return plain.isClosed();
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
