package taskmaster.jmx.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Accepts connections as long as there are not too many; what is too much is closed at once. (Throwing instead would make RMI pause
 * for everybody.)
 */
final class LimitedServerSocket extends ServerSocket {
    private final ConnectionLimits limits;

    LimitedServerSocket(ConnectionLimits limits) throws IOException {
        this.limits = limits;
    }

    @Override
    public Socket accept() throws IOException {
        while (true) {
            LimitedSocket socket = new LimitedSocket();
            implAccept(socket);
            String peer = socket.getInetAddress().getHostAddress();
            if (limits.admit(peer)) {
                socket.whenClosed(() -> limits.release(peer));
                return socket;
            }
            Unwelcome.tell(peer, "too many connections");
            socket.close();
        }
    }
}
