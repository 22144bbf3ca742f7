package taskmaster.jmx.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;

/**
 * Who is at the other end of each open connection of a UNIX socket, by the kernel's word (SO_PEERCRED, unix(7)). RMI tells the code
 * it calls nothing of a connection but the address of its peer, so every connection gets an address of its own, made up from the
 * IPv6 block for private use. Any thread.
 */
final class Peers {
    private static final byte UNIQUE_LOCAL = (byte) 0xfd;
    private static final int ADDRESS_BYTES = 16;

    private final AtomicLong last = new AtomicLong();
    private final Map<String, UnixDomainPrincipal> open = new ConcurrentHashMap<>();

    /** Takes a new connection in and makes up its address. */
    InetAddress admit(SocketChannel connection) throws IOException {
        UnixDomainPrincipal peer = connection.getOption(ExtendedSocketOptions.SO_PEERCRED);
        ByteBuffer address = ByteBuffer.allocate(ADDRESS_BYTES);
        address.put(UNIQUE_LOCAL).position(ADDRESS_BYTES - Long.BYTES).putLong(last.incrementAndGet());
        InetAddress made = InetAddress.getByAddress(address.array());
        open.put(made.getHostAddress(), peer);
        return made;
    }

    /** The user at the other end of an admitted connection. */
    String nameOf(InetAddress address) {
        return of(address.getHostAddress()).map(peer -> peer.user().getName()).orElse("");
    }

    /** The connection is over. */
    void forget(InetAddress address) {
        open.remove(address.getHostAddress());
    }

    /** Who calls from this address; empty if it is none of ours. */
    Optional<UnixDomainPrincipal> of(String address) {
        return Optional.ofNullable(open.get(address));
    }
}
