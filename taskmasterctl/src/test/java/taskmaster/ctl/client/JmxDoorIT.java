package taskmaster.ctl.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.remote.JMXAuthenticator;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXServiceURL;
import javax.management.remote.rmi.RMIConnectorServer;
import javax.management.remote.rmi.RMIJRMPServerImpl;
import javax.security.auth.Subject;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.Secret;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.jmx.api.Names;

/** The real connection, to a bean with fixed answers on an ephemeral port. */
class JmxDoorIT {
    private static final JMXAuthenticator NOBODY_ELSE = credentials -> {
        if (credentials instanceof String[] pair && pair[0].equals("me") && pair[1].equals("word")) {
            return new Subject();
        }
        throw new SecurityException("name and password please");
    };

    @TempDir
    Path directory;

    private Optional<JMXConnectorServer> server = Optional.empty();

    @AfterEach
    void stop() throws IOException {
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    @Test
    void whatTheDaemonWouldNotReadIsNotSent() throws Exception {
        Client client = door(Map.of(), Optional.empty()).connect();
        String names = "n ".repeat(30_001);
        assertThatThrownBy(() -> client.start(names))
                .isInstanceOf(ClientException.class)
                .extracting(failed -> ((ClientException) failed).text())
                .isEqualTo("too much for one order: 60002 characters, of 60000 at most; name groups (group:*), or all");
        assertThat(client.isAlive()).isTrue();
    }

    @Test
    void everyCallFindsItsWay() throws Exception {
        Client client = door(Map.of(), Optional.empty()).connect();
        assertThat(client.statusRows()).containsExactly("a row");
        assertThat(client.version()).isEqualTo("1.2.3");
        assertThat(client.pid()).isEqualTo(4711);
        assertThat(client.uptimeMillis()).isEqualTo(61_000);
        assertThat(client.startMillis()).isZero();
        assertThat(client.start("x")).containsExactly("x\tSTARTED\tstarted");
        assertThat(client.stop("x")).containsExactly("x\tSTOPPED\tstopped");
        assertThat(client.restart("x")).hasSize(1);
        assertThat(client.signal("HUP", "x")).containsExactly("x\tSIGNALLED\tHUP");
        assertThat(client.clear("x")).hasSize(1);
        assertThat(client.reread()).containsExactly("web\tchanged");
        assertThat(client.add("g")).isEqualTo("added process group");
        assertThat(client.avail()).isEmpty();
        assertThat(client.shutdown()).isEmpty();
        assertThat(client.processLog("x", "stdout", -3, 10).getBytes())
                .isEqualTo("og\n".getBytes(StandardCharsets.UTF_8));
        assertThat(client.isAlive()).isTrue();
        client.close();
        assertThat(client.isAlive()).isFalse();
        assertThat(server.orElseThrow().getConnectionIds()).isEmpty();
    }

    @Test
    void refusalsAndFailuresKeepTheirWords() throws Exception {
        Client client = door(Map.of(), Optional.empty()).connect();
        fails(() -> client.update("g"), Kind.FAILED, "no such group: g");
        fails(() -> client.mainLog(0, 1), Kind.FAILED, "no log file");
        fails(() -> client.remove("g"), Kind.NOT_ALLOWED, "admin only");
        client.close();
    }

    @Test
    void aNameAndAPasswordOpen() throws Exception {
        Map<String, Object> environment = new HashMap<>(Map.of(JMXConnectorServer.AUTHENTICATOR, NOBODY_ELSE));
        JmxDoor without = door(environment, Optional.empty());
        fails(without::connect, Kind.AUTHENTICATION, "give -u USER");
        int port = ((Address.Tcp) address).port();
        fails(
                new JmxDoor(address, Optional.of(new Credentials("me", new Secret("wrong"))))::connect,
                Kind.AUTHENTICATION,
                "user \"me\" was refused");
        assertThat(new JmxDoor(
                                new Address.Tcp("127.0.0.1", port),
                                Optional.of(new Credentials("me", new Secret("word"))))
                        .connect()
                        .pid())
                .isEqualTo(4711);
    }

    @Test
    void aDaemonThatEndsMeanwhileIsLost() throws Exception {
        Client client = door(Map.of(), Optional.empty()).connect();
        server.orElseThrow().stop();
        fails(client::statusRows, Kind.LOST, "");
    }

    @Test
    void whereNobodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        fails(new JmxDoor(new Address.Tcp("127.0.0.1", port), Optional.empty())::connect, Kind.REFUSED_CONNECTION, "");
        fails(
                new JmxDoor(new Address.Tcp("no-such-host.invalid", 1), Optional.empty())::connect,
                Kind.UNREACHABLE,
                "host not known");
        fails(
                new JmxDoor(new Address.Service("service:jmx:nonsense"), Optional.empty())::connect,
                Kind.UNREACHABLE,
                "is not a JMX service URL");
    }

    @Test
    void socketFilesTellApartMissingAndStale() throws Exception {
        Path socket = directory.resolve("s.sock");
        fails(unix(socket)::connect, Kind.NO_SUCH_FILE, "");
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(socket));
        channel.close();
        fails(unix(socket)::connect, Kind.REFUSED_CONNECTION, "");
        Files.writeString(directory.resolve("plain"), "");
        fails(unix(directory.resolve("plain"))::connect, Kind.REFUSED_CONNECTION, "");
        fails(unix(directory.resolve("x".repeat(200)))::connect, Kind.UNREACHABLE, "too long");
    }

    private Address address = new Address.Tcp("127.0.0.1", 1);

    /** Starts the server; registry and server on one port, as the daemon has them. */
    private JmxDoor door(Map<String, ?> environment, Optional<Credentials> credentials) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        MBeanServer beans = MBeanServerFactory.newMBeanServer();
        byte[] log = "hello log\n".getBytes(StandardCharsets.UTF_8);
        beans.registerMBean(new FakeSupervisor(new String[] {"a row"}, log), Names.supervisor());
        RMIJRMPServerImpl rmi = new RMIJRMPServerImpl(port, null, null, environment);
        JMXConnectorServer connector =
                new RMIConnectorServer(new JMXServiceURL("service:jmx:rmi:///"), environment, rmi, beans);
        connector.start();
        java.rmi.registry.LocateRegistry.createRegistry(port).rebind("jmxrmi", rmi.toStub());
        server = Optional.of(connector);
        address = new Address.Tcp("127.0.0.1", port);
        return new JmxDoor(address, credentials);
    }

    private static JmxDoor unix(Path path) {
        return new JmxDoor(new Address.Unix(path), Optional.empty());
    }

    private interface Call {
        Object run() throws Exception;
    }

    private static void fails(Call call, Kind kind, String text) {
        assertThatThrownBy(call::run)
                .asInstanceOf(InstanceOfAssertFactories.type(ClientException.class))
                .satisfies(failed -> {
                    assertThat(failed.kind()).isEqualTo(kind);
                    assertThat(failed.text()).contains(text);
                });
    }
}
