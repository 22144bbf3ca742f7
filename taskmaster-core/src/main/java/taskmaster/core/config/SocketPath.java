package taskmaster.core.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The rule for paths of sockets. */
final class SocketPath {

    /** sun_path of sockaddr_un holds 108 bytes with the final zero (unix(7)). */
    static final int MAX_BYTES = 107;

    private SocketPath() {}

    static boolean isTooLong(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}
