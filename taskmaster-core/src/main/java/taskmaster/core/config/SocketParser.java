package taskmaster.core.config;

import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.Owner;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.model.UserSpec;

/** Reads the socket of {@code [fcgi-program:x]}. */
final class SocketParser {
    private static final String UNIX = "unix://";
    private static final String TCP = "tcp://";

    private final Machine machine;
    private final Places places;
    private final Map<SocketAddress, Section> taken = new HashMap<>();

    SocketParser(Machine machine, Places places) {
        this.machine = machine;
        this.places = places;
    }

    /**
     * The socket of a program; empty if it has none, or a wrong one, which is reported.
     *
     * @param user whom the program runs as
     */
    Optional<SocketSpec> parse(SectionValues values, Optional<UserSpec> user) {
        if (values.section().kind() != SectionKind.FCGI_PROGRAM) {
            return Optional.empty();
        }
        String url = values.required(ProgramKeys.SOCKET).orElse("");
        OptionalInt backlog =
                values.find(ProgramKeys.SOCKET_BACKLOG).map(OptionalInt::of).orElse(OptionalInt.empty());
        Optional<SocketSpec> socket =
                url.startsWith(UNIX) ? unix(values, url, user, backlog) : tcp(values, url, backlog);
        socket.ifPresent(found -> warnOfAnother(values, found));
        return socket;
    }

    private Optional<SocketSpec> unix(SectionValues values, String url, Optional<UserSpec> user, OptionalInt backlog) {
        int mode = values.get(ProgramKeys.SOCKET_MODE);
        Optional<Owner> owner = values.find(ProgramKeys.SOCKET_OWNER)
                .flatMap(text -> owner(values, text))
                .or(() -> user.map(account -> new Owner(account.uid(), OptionalLong.of(account.gid()))));
        if (!url.startsWith(UNIX + "/")) {
            return notASocket(values, url);
        }
        Path file = places.plain(url.substring(UNIX.length())).normalize();
        if (SocketPath.isTooLong(file)) {
            values.error(
                    ProgramKeys.SOCKET,
                    file + " is longer than " + SocketPath.MAX_BYTES + " bytes, the limit for a socket");
        } else if (!places.hasDirectory(file)) {
            values.note(
                    ProgramKeys.SOCKET,
                    "no such directory: " + file.getParent() + "; it is looked for again at each start");
        }
        return Optional.of(new SocketSpec.Unix(file, mode, owner, backlog));
    }

    private Optional<SocketSpec> tcp(SectionValues values, String url, OptionalInt backlog) {
        values.get(ProgramKeys.SOCKET_MODE);
        values.find(ProgramKeys.SOCKET_OWNER);
        if (values.has(ProgramKeys.SOCKET_MODE)) {
            values.error(ProgramKeys.SOCKET_MODE, "only for a unix:// socket");
        }
        if (values.has(ProgramKeys.SOCKET_OWNER)) {
            values.error(ProgramKeys.SOCKET_OWNER, "only for a unix:// socket");
        }
        Optional<Address> address = address(url);
        if (address.isEmpty()) {
            return notASocket(values, url);
        }
        String host = address.get().host();
        Optional<InetAddress> found = machine.address(host.equals("*") ? "0.0.0.0" : host);
        if (found.isEmpty()) {
            values.lacking(ProgramKeys.SOCKET, "no address of host " + Shown.value(host) + " is known on this machine");
        }
        return found.map(there -> new SocketSpec.Tcp(host, there, address.get().port(), backlog));
    }

    private static Optional<Address> address(String url) {
        String address = url.startsWith(TCP) ? url.substring(TCP.length()) : "";
        try {
            return address.indexOf(':') > 0 ? Optional.of(Address.of(address)) : Optional.empty();
        } catch (ValueException ignored) {
            return Optional.empty(); // the caller words it for a socket
        }
    }

    private static Optional<SocketSpec> notASocket(SectionValues values, String url) {
        if (values.find(ProgramKeys.SOCKET).isPresent()) {
            values.error(
                    ProgramKeys.SOCKET,
                    Shown.value(url) + " is not a socket; expected unix:///path or tcp://host:port");
        }
        return Optional.empty();
    }

    private Optional<Owner> owner(SectionValues values, String text) {
        OwnerNames names = OwnerNames.of(text);
        Optional<UserSpec> user = machine.user(names.user());
        if (user.isEmpty()) {
            values.lacking(ProgramKeys.SOCKET_OWNER, "no user " + Shown.value(names.user()) + " on this machine");
            return Optional.empty();
        }
        OptionalLong gid = names.gid(machine);
        if (names.group().isPresent() && gid.isEmpty()) {
            values.lacking(
                    ProgramKeys.SOCKET_OWNER,
                    "no group " + Shown.value(names.group().get()) + " on this machine");
        }
        return Optional.of(new Owner(user.get().uid(), gid));
    }

    /** A program that is a member of two groups shares its socket with itself, which is no surprise. */
    private void warnOfAnother(SectionValues values, SocketSpec socket) {
        @Nullable Section first = taken.putIfAbsent(socket.address(), values.section());
        if (first != null && first != values.section()) {
            values.warning(
                    ProgramKeys.SOCKET,
                    "also the socket of [" + first.name() + "] at " + first.pos()
                            + "; a connection goes to a process of either");
        }
    }
}
