package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.rmi.RMIConnector;
import javax.management.remote.rmi.RMIServer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import javax.rmi.ssl.SslRMIClientSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encryption and limited accounts as the configuration sets them, with the JDK's own classes and none of ours. */
class TlsE2E {
    private static final char[] STORE_PASSWORD = "changeit".toCharArray();
    private static final Trust TRUST = new Trust();
    private static @Nullable SSLContext before;

    @TempDir
    Path directory;

    private int port;

    /** The sockets that the server tells clients to use take the context of the JVM, and keep it. */
    @BeforeAll
    static void trustOneCertificate() throws Exception {
        before = SSLContext.getDefault();
        SSLContext.setDefault(context());
    }

    @AfterAll
    static void trustAsBefore() {
        if (before != null) {
            SSLContext.setDefault(before);
        }
    }

    @BeforeEach
    void findAPort() throws IOException {
        port = FreePort.find();
    }

    private static SSLContext context() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {TRUST}, null);
        return context;
    }

    private TestDaemon start() throws Exception {
        TestDaemon daemon = TestDaemon.start(directory, """
                [inet_jmx_server]
                port=127.0.0.1:%d
                tls_self_signed=true
                [user:all]
                password=secret word
                role=viewer
                [user:some]
                password=other word
                role=operator
                programs=web*
                [program:web]
                command=sleep 600
                startsecs=0
                [program:db]
                command=sleep 600
                startsecs=0
                """.formatted(port));
        TRUST.trusted = certificate(daemon.file("daemon.crt"));
        return daemon;
    }

    private JMXConnector connect(String user, String password) throws Exception {
        RMIServer server = (RMIServer) LocateRegistry.getRegistry("127.0.0.1", port, new SslRMIClientSocketFactory())
                .lookup("jmxrmi");
        JMXConnector connector = new RMIConnector(server, null);
        connector.connect(Map.of(JMXConnector.CREDENTIALS, new String[] {user, password}));
        return connector;
    }

    @Test
    void oneKeyMakesACertificateThatClientsCanTrust() throws Exception {
        try (TestDaemon daemon = start();
                JMXConnector connector = connect("all", "secret word")) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            assertThat(beans.getAttribute(process("web"), "State")).isEqualTo("RUNNING");
            ObjectName supervisor = new ObjectName("taskmaster:type=Supervisor");
            assertThat(beans.getAttribute(supervisor, "Encrypted")).isEqualTo(true);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(daemon.file("daemon.key"))))
                    .isEqualTo("rw-------");
            assertThat(daemon.log())
                    .contains("with TLS: clients have to trust the certificate " + daemon.file("daemon.crt"));
        }
    }

    @Test
    void whoDoesNotEncryptOrDoesNotTrustIsNotConnected() throws Exception {
        try (TestDaemon daemon = start()) {
            assertThatThrownBy(
                            () -> LocateRegistry.getRegistry("127.0.0.1", port).lookup("jmxrmi"))
                    .isInstanceOf(RemoteException.class);
            TRUST.trusted = null;
            assertThatThrownBy(() -> connect("all", "secret word")).isInstanceOf(RemoteException.class);
            assertThat(daemon.pidOf("web")).isPositive();
        }
    }

    @Test
    void handshakesThatDoNotEndHoldUpNobody() throws Exception {
        try (TestDaemon daemon = start()) {
            List<Socket> held = new ArrayList<>();
            try {
                for (int i = 0; i < 40; i++) {
                    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                    held.add(socket);
                    if (i % 2 == 0) {
                        // the first bytes of a greeting of TLS, which promise more
                        socket.getOutputStream().write(new byte[] {22, 3, 1, 2, 0, 1});
                    }
                }
                long start = System.nanoTime();
                connect("all", "secret word").close();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            } finally {
                for (Socket socket : held) {
                    socket.close();
                }
            }
            assertThat(daemon.pidOf("web")).isPositive();
        }
    }

    @Test
    void taskmasterctlTrustsWhatItsFileNames() throws Exception {
        try (TestDaemon daemon = start()) {
            Path file = directory.resolve("ctl");
            String text = "[taskmasterctl]\nserverurl=127.0.0.1:" + port + "\nusername=all\npassword=secret word\n";
            assertThat(ctl(file, text, "status").all()).contains("wants TLS: set tls_ca in [taskmasterctl]");
            assertThat(ctl(file, text + "tls_ca=" + directory + "/none", "status")
                            .all())
                    .contains("cannot use tls_ca " + directory + "/none: no such file");
            assertThat(ctl(file, text + "tls_ca=" + daemon.file("daemon.crt"), "status")
                            .out())
                    .containsPattern("web +RUNNING");
            String url =
                    text.replace("127.0.0.1:" + port, "service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi");
            assertThat(ctl(file, url + "tls_ca=" + daemon.file("daemon.crt"), "status")
                            .out())
                    .containsPattern("web +RUNNING");
            Path stranger = directory.resolve("stranger.crt");
            Files.writeString(
                    stranger,
                    pem("CERTIFICATE", fresh().getCertificate("renewed").getEncoded()));
            assertThat(ctl(file, text + "tls_ca=" + stranger, "status").all())
                    .contains("shows a certificate that nobody in " + stranger + " vouches for");
        }
    }

    private Distribution.Result ctl(Path file, String text, String command) throws Exception {
        Files.writeString(file, text);
        return Distribution.run(
                directory, Map.of(), Distribution.program("taskmasterctl"), "-c", file.toString(), command);
    }

    @Test
    void aRenewedCertificateIsShownWithoutARestart() throws Exception {
        try (TestDaemon daemon = start()) {
            long pid = daemon.pid();
            assertThat(shown()).isEqualTo(certificate(daemon.file("daemon.crt")));
            X509Certificate renewed = renew(daemon);
            TRUST.trusted = renewed;
            await("the renewed certificate").ignoreExceptions().until(this::shown, renewed::equals);
            assertThat(daemon.pid()).isEqualTo(pid);
        }
    }

    @Test
    void anAccountSeesItsProgramsAlone() throws Exception {
        try (TestDaemon daemon = start();
                JMXConnector connector = connect("some", "other word")) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            assertThat(beans.queryNames(new ObjectName("taskmaster:type=Process,*"), null))
                    .isEqualTo(Set.of(process("web")));
            assertThatThrownBy(() -> beans.getAttribute(process("db"), "State"))
                    .isInstanceOf(InstanceNotFoundException.class);
            beans.invoke(process("web"), "stop", null, null);
            assertThat(beans.getAttribute(process("web"), "State")).isEqualTo("STOPPED");
            ObjectName supervisor = new ObjectName("taskmaster:type=Supervisor");
            assertThatThrownBy(() -> beans.invoke(supervisor, "shutdown", null, null))
                    .isInstanceOf(SecurityException.class);
            assertThat(daemon.pidOf("db")).isPositive();
        }
    }

    @Test
    void usersOfTheMachineDoWhatTheSocketsSectionGrants() throws Exception {
        Path ctl = Distribution.program("taskmasterctl");
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        assumeThat(asNobody("test", "-r", ctl.toString()).code()).isZero();
        TestDaemon prepared = TestDaemon.prepare(directory, "[program:web]\ncommand=sleep 600\nstartsecs=0\n");
        String shut = Files.readString(prepared.config());
        Files.writeString(prepared.config(), shut.replaceFirst("(?m)^(file=.*)$", "$1\nchmod=0666\noperators=nobody"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        try (TestDaemon daemon = prepared) {
            daemon.start();
            String socket = "unix://" + daemon.file("s.sock");
            assertThat(asNobody(ctl.toString(), "-s", socket, "stop", "web").out())
                    .contains("web: stopped");
            assertThat(asNobody(ctl.toString(), "-s", socket, "shutdown").all()).contains("needs the role admin");
            Files.writeString(
                    prepared.config(), shut.replaceFirst("(?m)^(file=.*)$", "$1\nchmod=0666\nviewers=nobody"));
            assertThat(daemon.ctl("update").code()).isZero();
            await("the lesser role")
                    .until(
                            () -> asNobody(ctl.toString(), "-s", socket, "start", "web")
                                    .all(),
                            text -> text.contains("needs the role operator"));
            assertThat(asNobody(ctl.toString(), "-s", socket, "status").out()).contains("STOPPED");
        }
    }

    private Distribution.Result asNobody(String... command) throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of("--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"), Arrays.stream(command))
                .toArray(String[]::new);
        return Distribution.run(Path.of("/"), Map.of(), Path.of("/usr/bin/setpriv"), arguments);
    }

    private static ObjectName process(String name) throws Exception {
        return new ObjectName("taskmaster:type=Process,group=" + name + ",name=" + name);
    }

    /** The certificate that a new connection is shown. */
    private Certificate shown() throws Exception {
        try (Socket socket = context().getSocketFactory().createSocket("127.0.0.1", port)) {
            return ((SSLSocket) socket).getSession().getPeerCertificates()[0];
        }
    }

    private static X509Certificate certificate(Path file) throws Exception {
        try (InputStream text = new FileInputStream(file.toFile())) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(text);
        }
    }

    /** Puts another key and certificate in the place of the first ones. */
    private X509Certificate renew(TestDaemon daemon) throws Exception {
        KeyStore keys = fresh();
        X509Certificate certificate = (X509Certificate) keys.getCertificate("renewed");
        replace(
                daemon.file("daemon.key"),
                pem("PRIVATE KEY", keys.getKey("renewed", STORE_PASSWORD).getEncoded()));
        replace(daemon.file("daemon.crt"), pem("CERTIFICATE", certificate.getEncoded()));
        return certificate;
    }

    private KeyStore fresh() throws Exception {
        Path store = directory.resolve("renewed.p12");
        Distribution.Result made = Distribution.run(
                directory,
                Map.of(),
                Path.of(System.getProperty("java.home"), "bin", "keytool"),
                ("-genkeypair -alias renewed -keyalg EC -groupname secp256r1 -dname CN=renewed -storetype PKCS12 -storepass"
                                + " changeit -keystore " + store)
                        .split(" "));
        assertThat(made.code()).as(made.all()).isZero();
        return KeyStore.getInstance(store.toFile(), STORE_PASSWORD);
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getEncoder().encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }

    private void replace(Path file, String text) throws IOException {
        Path fresh = Files.createFile(
                directory.resolve("fresh"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A trust store of one certificate, which a test can exchange. */
    private static final class Trust implements X509TrustManager {
        private volatile @Nullable X509Certificate trusted;

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            if (!chain[0].equals(trusted)) {
                throw new CertificateException("not the certificate that is trusted");
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("no client is trusted");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
