package taskmaster.jmx.server;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.rmi.server.RMIServerSocketFactory;
import taskmaster.core.model.Owner;
import taskmaster.core.model.UnixServerSpec;
import taskmaster.core.time.Ticker;

/**
 * The control socket in the file system. It is bound when the daemon starts, so that a conflict is known before any program runs;
 * connections wait in its backlog until RMI takes over. There is never a moment without the right mode: the socket is made under
 * another name and moved into place.
 */
public final class UnixListener implements AutoCloseable {
    private static final int BACKLOG = 1024;
    private static final int MOST = 256;
    private static final int MOST_OF_ONE_USER = 192;
    /** sun_path of sockaddr_un holds 108 bytes with the final zero (unix(7)). */
    private static final int MAX_PATH = 107;

    /** The type of a file in its mode, and the one that sockets have (inode(7)). */
    private static final int FILE_TYPE = 0170000;

    private static final int SOCKET = 0140000;

    private final Path file;
    private final Object inode;
    private final ServerSocketChannel channel;
    private final Peers peers = new Peers();

    private UnixListener(Path file, ServerSocketChannel channel) throws IOException {
        this.file = file;
        this.inode = inode(file);
        this.channel = channel;
    }

    /**
     * Binds the socket; one that nobody answers on is replaced.
     *
     * @throws ListenException if somebody answers on it, or it cannot be made
     */
    public static UnixListener open(UnixServerSpec spec) throws ListenException {
        Path file = spec.file();
        try {
            if (!Files.isDirectory(file.resolveSibling("."))) {
                throw new IOException("no such directory");
            }
            refuseIfInUse(file);
            return new UnixListener(file, bind(spec));
        } catch (IOException failed) {
            throw new ListenException(
                    ListenException.Kind.CANNOT_CREATE,
                    "cannot make the control socket " + file + ": " + Reasons.of(failed));
        }
    }

    private static void refuseIfInUse(Path file) throws IOException, ListenException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null && !Files.isDirectory(directory)) {
            throw new IOException("no such directory");
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!isSocket(file)) {
            throw new IOException("there is something else of that name; move it away or name another file");
        }
        try (SocketChannel probe = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            probe.connect(UnixDomainSocketAddress.of(file));
        } catch (IOException failed) {
            if (String.valueOf(failed.getMessage()).contains("refused")) {
                return;
            }
            // somebody may be there, and not for us
            throw failed;
        }
        throw new ListenException(
                ListenException.Kind.IN_USE,
                "another daemon answers on the control socket " + file + "; stop it, or name another file");
    }

    private static boolean isSocket(Path file) throws IOException {
        int mode = (Integer) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
        return (mode & FILE_TYPE) == SOCKET;
    }

    private static ServerSocketChannel bind(UnixServerSpec spec) throws IOException {
        Path file = spec.file();
        Path made = temporary(file);
        Files.deleteIfExists(made);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        boolean ready = false;
        try {
            channel.bind(UnixDomainSocketAddress.of(made), BACKLOG);
            Files.setAttribute(made, "unix:mode", spec.mode());
            if (spec.owner().isPresent()) {
                own(made, spec.owner().get());
            }
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            ready = true;
            return channel;
        } finally {
            if (!ready) {
                channel.close();
                Files.deleteIfExists(made);
            }
        }
    }

    /** A short name beside the file; the file itself where even that would be too long. */
    private static Path temporary(Path file) {
        Path beside = file.resolveSibling("." + ProcessHandle.current().pid());
        return beside.toString().getBytes(StandardCharsets.UTF_8).length > MAX_PATH ? file : beside;
    }

    private static void own(Path socket, Owner owner) throws IOException {
        Files.setAttribute(socket, "unix:uid", Math.toIntExact(owner.uid()));
        if (owner.gid().isPresent()) {
            Files.setAttribute(socket, "unix:gid", Math.toIntExact(owner.gid().getAsLong()));
        }
    }

    /** The socket's file. */
    public Path file() {
        return file;
    }

    Peers peers() {
        return peers;
    }

    /** For RMI, which asks once: registry and server share the socket. */
    RMIServerSocketFactory sockets(Glances glances) {
        return port -> new UnixServerSocket(
                channel, peers, glances, new ConnectionLimits(MOST, MOST_OF_ONE_USER), Ticker.SYSTEM);
    }

    private static Object inode(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino", LinkOption.NOFOLLOW_LINKS);
    }

    /** Stops listening and removes the file, unless it is another's by now. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && inode(file).equals(inode)) {
            Files.deleteIfExists(file);
        }
    }
}
