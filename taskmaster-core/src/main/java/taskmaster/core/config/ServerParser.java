package taskmaster.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.InetServerSpec;
import taskmaster.core.model.Owner;
import taskmaster.core.model.PeerGrant;
import taskmaster.core.model.TlsSpec;
import taskmaster.core.model.UnixServerSpec;
import taskmaster.core.model.UserSpec;

/** Reads the control sockets. Without a section for one there is a private one beside the pid file. */
final class ServerParser {

    private static final int PRIVATE = 0600;
    private static final String SOCKET = ".sock";
    private static final String LOOPBACK = "127.0.0.1";

    private final Places places;
    private final Machine machine;
    private final AccountParser accountParser;

    ServerParser(Places places, Machine machine, AccountParser accountParser) {
        this.places = places;
        this.machine = machine;
        this.accountParser = accountParser;
    }

    /** @param daemon for the place of the implied socket, and for what is wrong with it */
    ServerSettings parse(List<SectionValues> unix, List<SectionValues> inet, Path pidfile, SectionValues daemon) {
        warnOfMore(unix);
        warnOfMore(inet);
        UnixServerSpec unixServer = unix.isEmpty() ? implied(pidfile, daemon) : unixServer(unix.getFirst(), pidfile);
        List<AccountSpec> accounts = new ArrayList<>(accountParser.users());
        Optional<InetServerSpec> inetServer =
                inet.isEmpty() ? Optional.empty() : inetServer(inet.getFirst(), accounts, pidfile);
        return new ServerSettings(unixServer, inetServer, accounts);
    }

    private static void warnOfMore(List<SectionValues> servers) {
        for (SectionValues more : servers.subList(Math.min(1, servers.size()), servers.size())) {
            more.warning("not opened: there is one server of a kind, and "
                    + servers.getFirst().section().pos() + " has it");
        }
    }

    private static UnixServerSpec implied(Path pidfile, SectionValues daemon) {
        Path file = Places.beside(pidfile, SOCKET);
        if (SocketPath.isTooLong(file)) {
            daemon.error(
                    DaemonKeys.PIDFILE,
                    "the control socket beside it, " + file + ", is longer than " + SocketPath.MAX_BYTES
                            + " bytes; set file= in a section [unix_jmx_server]");
        }
        return new UnixServerSpec(file, PRIVATE, Optional.empty());
    }

    private UnixServerSpec unixServer(SectionValues values, Path pidfile) {
        Path file = values.required(ServerKeys.FILE).map(places::file).orElse(Places.beside(pidfile, SOCKET));
        if (SocketPath.isTooLong(file) && values.has(ServerKeys.FILE)) {
            values.error(
                    ServerKeys.FILE,
                    file + " is longer than " + SocketPath.MAX_BYTES + " bytes, the limit for a socket");
        } else if (!places.hasDirectory(file)) {
            values.note(ServerKeys.FILE, "no such directory: " + file.getParent());
        }
        accountParser.pair(values, ServerKeys.UNIX_USERNAME, ServerKeys.UNIX_PASSWORD);
        if (values.has(ServerKeys.UNIX_USERNAME)) {
            values.note(ServerKeys.UNIX_USERNAME, "not used: over a UNIX socket the kernel says who calls");
        }
        Optional<Owner> owner = values.find(ServerKeys.CHOWN).flatMap(text -> owner(values, text));
        PeerParser peers = new PeerParser(values, machine);
        List<PeerGrant> grants = peers.grants();
        peers.warnIfShut(grants, owner.isPresent());
        return new UnixServerSpec(file, values.get(ServerKeys.CHMOD), owner, grants);
    }

    private Optional<Owner> owner(SectionValues values, String text) {
        OwnerNames names = OwnerNames.of(text);
        Optional<UserSpec> user = machine.user(names.user());
        if (user.isEmpty()) {
            values.note(
                    ServerKeys.CHOWN,
                    "no user " + Shown.value(names.user()) + " on this machine; the socket stays the daemon's");
            return Optional.empty();
        }
        OptionalLong gid = names.gid(machine);
        if (names.group().isPresent() && gid.isEmpty()) {
            values.note(
                    ServerKeys.CHOWN,
                    "no group " + Shown.value(names.group().get())
                            + " on this machine; the socket keeps the daemon's group");
        }
        return Optional.of(new Owner(user.get().uid(), gid));
    }

    private Optional<InetServerSpec> inetServer(SectionValues values, List<AccountSpec> accounts, Path pidfile) {
        Optional<Address> address = values.required(ServerKeys.PORT);
        Optional<AccountSpec> own = accountParser.pair(values, ServerKeys.INET_USERNAME, ServerKeys.INET_PASSWORD);
        own.ifPresent(accounts::add);
        Optional<Path> passwordFile = values.find(ServerKeys.PASSWORD_FILE).map(places::file);
        Optional<TlsSpec> tls = new TlsParser(values, places, machine, pidfile).parse();
        Optional<String> publicName = values.find(ServerKeys.PUBLIC_NAME);
        boolean alias = values.section().isAlias();
        if (accounts.isEmpty() && passwordFile.isEmpty()) {
            String reason =
                    "nobody could log in: expected username and password, a [user:NAME] section, or password_file";
            if (alias) {
                values.warning("not opened, since " + reason);
            } else {
                values.error(reason);
            }
            return Optional.empty();
        }
        return address.map(at -> new InetServerSpec(
                tls.isPresent() ? host(at, alias) : local(values, at, alias),
                at.port(),
                passwordFile,
                tls,
                publicName));
    }

    /** A port alone means this machine; in a file for supervisord it means all addresses, as there. */
    private static String host(Address address, boolean alias) {
        return address.host().isEmpty() ? alias ? "*" : LOOPBACK : address.host();
    }

    private static String local(SectionValues values, Address address, boolean alias) {
        String host = host(address, alias);
        if (host.equals(LOOPBACK) || address.isLoopback() || TlsParser.isMeant(values)) {
            return host;
        }
        String reason = "reachable from other machines, which needs TLS: set " + TlsParser.HOW;
        if (alias) {
            values.warning(ServerKeys.PORT, reason + "; it listens on 127.0.0.1 only");
        } else {
            values.error(ServerKeys.PORT, reason + "; without it expected 127.0.0.1:" + address.port());
        }
        return LOOPBACK;
    }
}
