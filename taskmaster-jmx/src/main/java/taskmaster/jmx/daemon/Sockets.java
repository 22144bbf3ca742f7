package taskmaster.jmx.daemon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.MBeanServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.InetServerSpec;
import taskmaster.core.model.PeerGrant;
import taskmaster.core.model.TaskmasterSpec;
import taskmaster.core.model.TlsSpec;
import taskmaster.jmx.mbean.ConnectorFacts;
import taskmaster.jmx.server.Accounts;
import taskmaster.jmx.server.Audit;
import taskmaster.jmx.server.JmxConnector;
import taskmaster.jmx.server.ListenException;
import taskmaster.jmx.server.PasswordFile;
import taskmaster.jmx.server.RmiSettings;
import taskmaster.jmx.server.TcpListener;
import taskmaster.jmx.server.UnixListener;

/**
 * The control sockets. They are bound before the first program starts, so that a conflict is found while nothing has happened
 * yet, and answered once there is something to answer. Main thread.
 */
final class Sockets implements ConnectorFacts, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("taskmasterd");
    private static final String LOOPBACK = "127.0.0.1";

    private final UnixListener unix;
    private final Optional<TcpListener> tcp;
    private final Optional<InetServerSpec> inet;
    private final Accounts accounts;
    private final Audit audit;
    private final boolean firstRun;
    private volatile List<PeerGrant> grants;
    private final List<JmxConnector> connectors = new CopyOnWriteArrayList<>();

    private Sockets(
            TaskmasterSpec spec,
            UnixListener unix,
            Optional<TcpListener> tcp,
            Accounts accounts,
            Audit audit,
            boolean firstRun) {
        this.inet = spec.inetServer();
        this.grants = spec.unixServer().grants();
        this.firstRun = firstRun;
        this.unix = unix;
        this.tcp = tcp;
        this.accounts = accounts;
        this.audit = audit;
    }

    static Sockets bind(TaskmasterSpec spec, Audit audit) throws StartException {
        RmiSettings.apply(spec.inetServer().map(TcpListener::publicHost).orElse(LOOPBACK));
        boolean firstRun = passwordFile(spec).filter(Files::notExists).isPresent();
        Accounts accounts = new Accounts(accounts(spec), audit);
        UnixListener unix;
        try {
            unix = UnixListener.open(spec.unixServer());
        } catch (ListenException failed) {
            throw refusal(failed);
        }
        try {
            Optional<TcpListener> tcp = spec.inetServer().isPresent()
                    ? Optional.of(TcpListener.open(spec.inetServer().get()))
                    : Optional.empty();
            return new Sockets(spec, unix, tcp, accounts, audit, firstRun);
        } catch (ListenException failed) {
            close(unix);
            throw refusal(failed);
        }
    }

    private static StartException refusal(ListenException failed) {
        ExitCode code = failed.kind() == ListenException.Kind.IN_USE ? ExitCode.UNAVAILABLE : ExitCode.CANNOT_CREATE;
        return new StartException(code, String.valueOf(failed.getMessage()));
    }

    private static List<AccountSpec> accounts(TaskmasterSpec spec) throws StartException {
        try {
            return allAccounts(spec);
        } catch (IOException wrong) {
            throw new StartException(ExitCode.CONFIG, String.valueOf(wrong.getMessage()));
        }
    }

    /** Those of the configuration, and those of the password file, which may have changed. */
    private static List<AccountSpec> allAccounts(TaskmasterSpec spec) throws IOException {
        List<AccountSpec> all = new ArrayList<>(spec.accounts());
        Optional<Path> file = passwordFile(spec);
        if (file.isPresent()) {
            all.addAll(PasswordFile.read(file.get()));
        }
        return all;
    }

    /**
     * From now on clients are answered.
     *
     * @param remoteSession runs when one has logged in over TCP, as consoles and exporters do
     */
    void answer(MBeanServer beans, Runnable remoteSession) throws IOException {
        connectors.add(JmxConnector.start(unix, () -> grants, audit, beans));
        if (tcp.isPresent()) {
            connectors.add(JmxConnector.start(tcp.get(), accounts, audit, beans, remoteSession));
            LOG.info(invitation(tcp.get()));
        }
        LOG.info("listening on {}", unix.file());
    }

    /** How to look at the daemon with JConsole, if its password was made just now and nobody can know of it. */
    Optional<String> firstInvitation() {
        return tcp.filter(listener -> firstRun).map(this::invitation);
    }

    private String invitation(TcpListener listener) {
        String place = listener.host() + ":" + listener.port();
        return "JMX on " + place
                + inet.flatMap(InetServerSpec::tls)
                        .map(tls -> ", with TLS" + trust(tls.identity()))
                        .orElse(": start jconsole and choose Remote Process " + place)
                + inet.flatMap(InetServerSpec::passwordFile)
                        .map(file -> "  (name and password are in " + file + ")")
                        .orElse("");
    }

    private static String trust(TlsSpec.Identity identity) {
        return identity instanceof TlsSpec.Pem pem && pem.madeIfMissing()
                ? ": clients have to trust the certificate " + pem.certificate()
                : "";
    }

    private static Optional<Path> passwordFile(TaskmasterSpec spec) {
        return spec.inetServer().flatMap(InetServerSpec::passwordFile);
    }

    /**
     * New accounts and new roles of users of this machine take effect at once, in open sessions too; a password file that cannot
     * be read leaves the accounts as they were.
     */
    void adopt(TaskmasterSpec changed) {
        grants = changed.unixServer().grants();
        try {
            accounts.replace(allAccounts(changed));
        } catch (IOException wrong) {
            LOG.warn("accounts are left as they were: {}", wrong.getMessage());
        }
    }

    @Override
    public int sessions() {
        return connectors.stream().mapToInt(JmxConnector::sessions).sum();
    }

    @Override
    public long loginFailures() {
        return accounts.failures();
    }

    @Override
    public boolean encrypted() {
        return tcp.filter(TcpListener::isEncrypted).isPresent();
    }

    @Override
    public Optional<Instant> certificateNotAfter() {
        return tcp.flatMap(TcpListener::certificateNotAfter);
    }

    @Override
    public void close() {
        connectors.forEach(JmxConnector::close);
        close(unix);
        tcp.ifPresent(Sockets::close);
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception ignored) {
            // the daemon is ending: a socket that cannot be removed is found stale by the next one
        }
    }
}
