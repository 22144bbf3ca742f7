package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.rmi.Remote;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.management.Attribute;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What attackers of JMX try, over TCP and with the JDK's own classes. Each attempt fails, is in the log, and leaves the daemon as
 * quick as before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksE2E {
    private static final ObjectName SUPERVISOR = name("taskmaster:type=Supervisor");
    private static final ObjectName WEB = name("taskmaster:type=Process,group=web,name=web");
    private static final String[] TEXT = {"java.lang.String"};

    /** The field of an operation's descriptor that says what it does. */
    private static final String KIND = "kind";

    private int port;
    private TestDaemon daemon;
    private long pid;
    private Duration quiet;

    private static ObjectName name(String text) {
        try {
            return new ObjectName(text);
        } catch (javax.management.MalformedObjectNameException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        port = FreePort.find();
        daemon = TestDaemon.start(directory, """
                [inet_jmx_server]
                port=127.0.0.1:%d
                [user:look]
                password=secret
                role=viewer
                [user:op]
                password=secret
                role=operator
                [user:some]
                password=secret
                role=admin
                programs=db
                [user:boss]
                password=secret
                role=admin
                [program:web]
                command=sleep 600
                startsecs=0
                environment=API_TOKEN="hidden"
                [program:db]
                command=sleep 600
                startsecs=0
                """.formatted(port));
        pid = daemon.pidOf("web");
        quiet = timeOfReading();
    }

    @AfterAll
    void stop() {
        if (daemon != null) {
            daemon.close();
        }
    }

    @SuppressWarnings("BanJNDI") // the URL that attackers use is the point
    private JMXConnector login(Object credentials) throws IOException {
        return JMXConnectorFactory.connect(
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi"),
                Map.of(JMXConnector.CREDENTIALS, credentials));
    }

    private JMXConnector session(String user) throws IOException {
        return login(new String[] {user, "secret"});
    }

    private Duration timeOfReading() throws Exception {
        try (JMXConnector client = session("look")) {
            MBeanServerConnection beans = client.getMBeanServerConnection();
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                long start = System.nanoTime();
                beans.getAttribute(WEB, "State");
                times.add(System.nanoTime() - start);
            }
            times.sort(null);
            return Duration.ofNanos(times.get(times.size() / 2));
        }
    }

    @AfterEach
    void theDaemonIsAsBefore() throws Exception {
        await("it is as quick as before")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(() -> timeOfReading().compareTo(quiet.multipliedBy(3).plusMillis(1)) < 0);
        assertThat(daemon.pidOf("web")).as("the program is untouched").isEqualTo(pid);
        assertThat(daemon.ctl("status", "web").code()).isZero();
    }

    // --- roles ---

    private static Object[] arguments(MBeanOperationInfo operation) {
        return Stream.of(operation.getSignature())
                .map(MBeanParameterInfo::getType)
                .map(type -> switch (type) {
                    case "long" -> (Object) 0L;
                    case "int" -> 0;
                    case "boolean" -> true;
                    case "java.lang.String" -> "web";
                    default -> null;
                })
                .toArray();
    }

    private static String[] types(MBeanOperationInfo operation) {
        return Stream.of(operation.getSignature())
                .map(MBeanParameterInfo::getType)
                .toArray(String[]::new);
    }

    /** Tries every operation of every bean whose kind is one of these; all are refused for want of a role, and the log says so. */
    private void everyOperationIsRefused(String user, List<String> kinds) throws Exception {
        List<String> refusals = new ArrayList<>();
        try (JMXConnector client = session(user)) {
            MBeanServerConnection beans = client.getMBeanServerConnection();
            for (ObjectName bean : beans.queryNames(null, null)) {
                for (MBeanOperationInfo operation : beans.getMBeanInfo(bean).getOperations()) {
                    if (!kinds.contains(String.valueOf(operation.getDescriptor().getFieldValue(KIND)))) {
                        continue;
                    }
                    assertThatThrownBy(() ->
                                    beans.invoke(bean, operation.getName(), arguments(operation), types(operation)))
                            .as("%s: %s of %s", user, operation.getName(), bean)
                            .isInstanceOf(SecurityException.class);
                    refusals.add("command refused: " + user + " from 127.0.0.1: " + operation.getName());
                }
            }
        }
        assertThat(refusals).hasSizeGreaterThan(8);
        await("all are logged").until(() -> refusals.stream().allMatch(daemon.log()::contains));
    }

    @Test
    void aViewerCannotCallWhatChangesAnything() throws Exception {
        everyOperationIsRefused("look", List.of("ACTION", "ADMIN"));
    }

    @Test
    void anOperatorCannotCallWhatChangesTheDaemon() throws Exception {
        everyOperationIsRefused("op", List.of("ADMIN"));
    }

    /** Those of the JVM carry no kind; what is not known to be harmless needs the admin. */
    @Test
    void noOperationOfTheJvmThatChangesAnythingIsForOthersThanTheAdmin() throws Exception {
        try (JMXConnector client = session("op")) {
            MBeanServerConnection beans = client.getMBeanServerConnection();
            assertThatThrownBy(() -> beans.invoke(name("java.lang:type=Memory"), "gc", null, null))
                    .isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> beans.invoke(name("java.lang:type=Threading"), "resetPeakThreadCount", null, null))
                    .isInstanceOf(SecurityException.class);
            for (String dangerous : List.of(
                    "com.sun.management:type=DiagnosticCommand",
                    "com.sun.management:type=HotSpotDiagnostic",
                    "java.util.logging:type=Logging",
                    "jdk.management.jfr:type=FlightRecorder")) {
                assertThat(beans.isRegistered(name(dangerous))).as(dangerous).isFalse();
            }
        }
    }

    @Test
    void nobodyButTheAdminSetsAnAttribute() throws Exception {
        int writable = 0;
        for (String user : List.of("look", "op")) {
            try (JMXConnector client = session(user)) {
                MBeanServerConnection beans = client.getMBeanServerConnection();
                for (ObjectName bean : beans.queryNames(null, null)) {
                    for (MBeanAttributeInfo attribute : beans.getMBeanInfo(bean).getAttributes()) {
                        if (attribute.isWritable()) {
                            writable++;
                            assertThatThrownBy(() -> beans.setAttribute(bean, new Attribute(attribute.getName(), true)))
                                    .as("%s of %s", attribute.getName(), bean)
                                    .isInstanceOf(SecurityException.class);
                        }
                    }
                }
            }
        }
        assertThat(writable).isPositive();
        assertThat(daemon.log()).contains("command refused: op from 127.0.0.1: set(");
    }

    @Test
    void anAccountForOneProgramReachesNoOther() throws Exception {
        try (JMXConnector client = session("some")) {
            MBeanServerConnection beans = client.getMBeanServerConnection();
            assertThat(beans.queryNames(name("taskmaster:type=Process,*"), null))
                    .hasSize(1);
            for (Callable<?> attempt : List.<Callable<?>>of(
                    () -> beans.getAttribute(WEB, "State"),
                    () -> beans.getMBeanInfo(WEB),
                    () -> beans.invoke(WEB, "stop", null, null),
                    () -> beans.invoke(WEB, "environmentUnmasked", null, null),
                    () -> beans.invoke(SUPERVISOR, "shutdown", null, null),
                    () -> beans.invoke(SUPERVISOR, "update", new Object[] {""}, TEXT))) {
                assertThatThrownBy(attempt::call)
                        .isInstanceOfAny(SecurityException.class, javax.management.InstanceNotFoundException.class);
            }
            assertThat((String[]) beans.invoke(SUPERVISOR, "stop", new Object[] {"web all"}, TEXT))
                    .noneMatch(line -> line.contains("web\tSTOPPED"));
            for (MBeanAttributeInfo attribute : beans.getMBeanInfo(SUPERVISOR).getAttributes()) {
                Object value = beans.getAttribute(SUPERVISOR, attribute.getName());
                assertThat(value instanceof Object[] rows ? List.of(rows).toString() : String.valueOf(value))
                        .as(attribute.getName())
                        .doesNotContain("web");
            }
        }
        assertThat(daemon.ctl("start", "db").code()).isZero();
    }

    // --- code ---

    @Test
    void nobodyLoadsOrCreatesAnything() throws Exception {
        try (JMXConnector client = session("boss")) {
            MBeanServerConnection beans = client.getMBeanServerConnection();
            ObjectName evil = name("evil:type=Bean");
            for (String type : List.of(
                    "javax.management.loading.MLet",
                    "javax.management.loading.PrivateMLet",
                    "javax.management.modelmbean.RequiredModelMBean",
                    "javax.management.timer.Timer",
                    "javax.management.monitor.StringMonitor")) {
                assertThatThrownBy(() -> beans.createMBean(type, evil)).isInstanceOf(SecurityException.class);
                assertThatThrownBy(() -> beans.createMBean(type, evil, SUPERVISOR, new Object[0], new String[0]))
                        .isInstanceOf(SecurityException.class);
            }
            assertThatThrownBy(() -> beans.unregisterMBean(WEB)).isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> beans.addNotificationListener(WEB, SUPERVISOR, null, null))
                    .isInstanceOf(SecurityException.class);
            assertThat(beans.isRegistered(evil)).isFalse();
        }
        assertThat(daemon.log()).contains("command refused: boss from 127.0.0.1: createMBean");
    }

    /** Classes that known chains of gadgets begin with, and one of ours, which the daemon would have to load from a codebase. */
    @Test
    void objectsThatRunCodeAreNotRead() throws Exception {
        List<Object> gadgets = List.of(
                new HashMap<>(Map.of("x", "y")),
                new java.util.PriorityQueue<>(List.of(1, 2)),
                new java.util.HashSet<>(List.of("x")),
                new javax.management.BadAttributeValueExpException("x"),
                new Ours());
        try (JMXConnector client = session("boss")) {
            MBeanServerConnection beans = client.getMBeanServerConnection();
            for (Object gadget : gadgets) {
                String type = gadget.getClass().getName();
                assertThatThrownBy(() -> beans.invoke(SUPERVISOR, "start", new Object[] {gadget}, TEXT))
                        .as(type)
                        .isNotInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> beans.setAttribute(WEB, new Attribute("State", gadget)))
                        .as(type)
                        .isInstanceOf(Exception.class);
                assertThatThrownBy(() -> login(gadget)).as(type).isNotInstanceOf(SecurityException.class);
            }
        }
        daemon.awaitText("daemon.log", "client cut off: 127.0.0.1: this is not read: java.util.HashMap");
        daemon.awaitText("daemon.log", "this is not read: the unknown class " + Ours.class.getName());
    }

    private static final class Ours implements java.io.Serializable, Remote {
        private static final long serialVersionUID = 1L;
    }

    /** A class with the address of a web server as its origin, as an attacker's would have. */
    private static final class Codebase extends URLClassLoader {
        Codebase(URL origin) {
            super(new URL[] {origin}, AttacksE2E.class.getClassLoader());
        }

        Object stranger() throws Exception {
            String name = Ours.class.getName();
            try (InputStream file = Ours.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                byte[] code = Objects.requireNonNull(file).readAllBytes();
                Constructor<?> constructor =
                        defineClass(name, code, 0, code.length).getDeclaredConstructor();
                constructor.setAccessible(true);
                return constructor.newInstance();
            }
        }
    }

    @Test
    void nothingIsLoadedFromWhereTheSenderSays() throws Exception {
        try (ServerSocket web = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Codebase codebase = new Codebase(new URI("http://127.0.0.1:" + web.getLocalPort() + "/").toURL())) {
            Object stranger = codebase.stranger();
            try (JMXConnector client = session("boss")) {
                assertThatThrownBy(() -> client.getMBeanServerConnection()
                                .invoke(SUPERVISOR, "start", new Object[] {stranger}, TEXT))
                        .isInstanceOf(IOException.class);
            }
            assertThatThrownBy(() -> login(stranger)).isInstanceOf(IOException.class);
            web.setSoTimeout(100);
            assertThatThrownBy(web::accept).as("whoever asks for the class").isInstanceOf(SocketTimeoutException.class);
        }
        daemon.awaitText(
                "daemon.log", "client cut off: 127.0.0.1: this is not read: the unknown class taskmaster.dist.");
    }

    @Test
    void theRegistryIsNotForOthers() throws Exception {
        Registry registry = LocateRegistry.getRegistry("127.0.0.1", port);
        Remote stub = registry.lookup("jmxrmi");
        assertThatThrownBy(() -> registry.rebind("jmxrmi", stub)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> registry.bind("evil", stub)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> registry.unbind("jmxrmi")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> registry.rebind("jmxrmi", new Ours())).isInstanceOf(IOException.class);
        assertThat(registry.list()).containsExactly("jmxrmi");
        daemon.awaitText("daemon.log", "client cut off: 127.0.0.1: tried to change the registry");
    }

    // --- passwords ---

    @Test
    void guessingIsSlowLoggedAndLocksNobodyOut() throws Exception {
        List<CompletableFuture<Void>> guessers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String guess = "guess " + i;
            guessers.add(CompletableFuture.runAsync(
                    () -> assertThatThrownBy(() -> login(new String[] {"boss", guess}))
                            .isInstanceOf(SecurityException.class),
                    task -> Thread.ofVirtual().start(task)));
        }
        assertThatCode(() -> session("look").close()).doesNotThrowAnyException();
        guessers.forEach(CompletableFuture::join);
        assertThatCode(() -> session("boss").close()).as("after its wait").doesNotThrowAnyException();
        assertThat(daemon.log().lines().filter(line -> line.contains("login refused: boss from 127.0.0.1")))
                .hasSizeGreaterThanOrEqualTo(24);
        assertThat(daemon.log()).doesNotContain("guess 1");
    }

    // --- floods ---

    @Test
    void halfOpenConnectionsAndGarbageCostNothing() throws Exception {
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                held.add(socket);
                if (i % 3 == 1) {
                    socket.getOutputStream().write("JRMI".getBytes(StandardCharsets.US_ASCII));
                }
            }
            assertThat(daemon.ctl("status", "web").out()).contains("RUNNING");
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
        daemon.awaitText("daemon.log", "client cut off: 127.0.0.1: too many connections");
        for (int i = 0; i < 50; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                    OutputStream out = socket.getOutputStream()) {
                out.write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException cutOff) {
                // all the sooner
            }
        }
        daemon.awaitText("daemon.log", "client cut off: 127.0.0.1: it is not the protocol of RMI");
    }

    @Test
    void aRequestOfTwentyMegabytesIsCutOff() throws Exception {
        assertThatThrownBy(() -> login(new String[] {"x".repeat(20_000_000), "y"}))
                .isInstanceOf(IOException.class);
        try (JMXConnector client = session("boss")) {
            assertThatThrownBy(() -> client.getMBeanServerConnection()
                            .invoke(SUPERVISOR, "start", new Object[] {"x".repeat(20_000_000)}, TEXT))
                    .isInstanceOf(IOException.class);
        }
        daemon.awaitText("daemon.log", "client cut off: 127.0.0.1: the request is too large");
    }
}
