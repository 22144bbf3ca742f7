package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.rmi.AccessException;
import java.rmi.MarshalledObject;
import java.rmi.NotBoundException;
import java.rmi.Remote;
import java.rmi.registry.Registry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.Attribute;
import javax.management.AttributeChangeNotification;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServerConnection;
import javax.management.MBeanServerDelegate;
import javax.management.Notification;
import javax.management.NotificationListener;
import javax.management.ObjectName;
import javax.management.Query;
import javax.management.RuntimeMBeanException;
import javax.management.remote.JMXConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProgramPatterns;
import taskmaster.core.model.Role;
import taskmaster.core.process.ProcessState;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.mbean.MemoryLog;
import taskmaster.jmx.mbean.Tree;

/** A real connector and real sessions; what consoles do, and what attackers do. */
@Timeout(120)
final class ConnectorIT {
    private static final ObjectName WEB = Names.process("web", "web");
    private static final ObjectName CRON = Names.process("cron", "cron");
    private static final String[] TEXT = {"java.lang.String"};

    @TempDir
    Path directory;

    private Doors doors;

    @BeforeEach
    void open() throws Exception {
        doors = Doors.open(directory, Tree.of(pictured("web").running(42, Instant.now()), pictured("cron")));
    }

    @AfterEach
    void close() throws IOException {
        doors.close();
    }

    private MBeanServerConnection as(String user) throws IOException {
        return doors.login(user).getMBeanServerConnection();
    }

    @Test
    void aConsoleReadsAndCommands() throws Exception {
        MBeanServerConnection beans = as("op");
        assertThat(beans.getAttribute(WEB, "State")).isEqualTo("RUNNING");
        assertThat(beans.getAttribute(WEB, "Pid")).isEqualTo(42L);
        assertThat(beans.invoke(WEB, "stop", null, null)).isEqualTo("web: stopped");
        assertThat((String[]) beans.invoke(Names.supervisor(), "start", new Object[] {"all"}, TEXT))
                .containsExactly("web\tSTARTED\tstarted", "cron\tSTARTED\tstarted");
        assertThat(beans.queryNames(
                        new ObjectName("taskmaster:type=Process,*"),
                        Query.eq(Query.attr("State"), Query.value("RUNNING"))))
                .containsExactly(WEB);
        assertThat(beans.getDomains()).contains("taskmaster", "java.lang");
        assertThat(doors.noted().texts())
                .anyMatch(text -> text.equals("login: op from 127.0.0.1"))
                .anyMatch(text -> text.startsWith("command: op from 127.0.0.1: stop()"));
    }

    @Test
    void everyAttributeOfEveryBeanCrossesTheWire() throws Exception {
        MBeanServerConnection beans = as("boss");
        for (ObjectName name : beans.queryNames(null, null)) {
            String[] attributes = java.util.Arrays.stream(
                            beans.getMBeanInfo(name).getAttributes())
                    .map(javax.management.MBeanAttributeInfo::getName)
                    .toArray(String[]::new);
            assertThatCode(() -> beans.getAttributes(name, attributes)).doesNotThrowAnyException();
        }
    }

    @Test
    void theUnixSocketAsksForNoPassword() throws Exception {
        MBeanServerConnection beans = doors.knock().getMBeanServerConnection();
        assertThat(beans.invoke(Names.supervisor(), "shutdown", null, null)).isEqualTo("shutting down");
        assertThat(doors.tree().control().asked()).containsExactly("shutdown");
        assertThat(doors.noted().texts())
                .first()
                .asString()
                .matches("command: \\S+ from the control socket: shutdown\\(\\).*");
    }

    @Test
    void bothDoorsAreOpenAtOnce() throws Exception {
        MBeanServerConnection tcp = as("look");
        MBeanServerConnection unix = doors.knock().getMBeanServerConnection();
        assertThat(tcp.getAttribute(WEB, "State")).isEqualTo(unix.getAttribute(WEB, "State"));
        assertThat(doors.sessions()).isEqualTo(2);
        assertThat(doors.remoteSessions()).isEqualTo(1);
    }

    // --- logging in ---

    @Test
    void wrongPasswordsNamesAndFormsAreRefusedAlike() {
        for (Object credentials : List.of(
                new String[] {"op", "wrong"},
                new String[] {"nobody", Doors.PASSWORD},
                new String[] {"op"},
                new String[] {"", ""})) {
            assertThatThrownBy(() -> doors.login(credentials))
                    .isInstanceOf(SecurityException.class)
                    .hasMessageContaining("Authentication failed");
        }
        assertThat(doors.noted().refusals()).hasSize(4).allMatch(text -> text.startsWith("login refused: "));
        assertThat(doors.accounts().failures()).isEqualTo(4);
    }

    @Test
    void objectsInPlaceOfCredentialsAreNotEvenRead() {
        for (Object credentials :
                List.of(new HashMap<>(Map.of("op", "x")), new ArrayList<>(), new Object[] {"op", Doors.PASSWORD})) {
            assertThatThrownBy(() -> doors.login(credentials)).isNotInstanceOf(SecurityException.class);
        }
        assertThat(doors.noted().texts()).isEmpty();
        assertThatCode(() -> as("op")).doesNotThrowAnyException();
    }

    @Test
    void aNameOfTwentyMegabytesIsCutOff() {
        assertThatThrownBy(() -> doors.login(new String[] {"x".repeat(20_000_000), "y"}))
                .isInstanceOf(IOException.class);
        assertThatCode(() -> as("op")).doesNotThrowAnyException();
    }

    // --- gadgets ---

    @Test
    void gadgetsInArgumentsAreRefused() throws Exception {
        MBeanServerConnection beans = as("boss");
        HashMap<Object, Object> gadget = new HashMap<>(Map.of("x", "y"));
        assertThatThrownBy(() -> beans.invoke(Names.supervisor(), "start", new Object[] {gadget}, TEXT))
                .isNotInstanceOf(ClassCastException.class)
                .isNotInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> beans.setAttribute(WEB, new Attribute("State", gadget)));
        assertThatThrownBy(() -> beans.addNotificationListener(WEB, WEB, null, gadget));
        assertThatThrownBy(() -> beans.queryNames(null, new Gadget()));
        assertThat(beans.getAttribute(WEB, "State")).isEqualTo("RUNNING");
        assertThat(doors.tree().supervisor().asked()).isEmpty();
        assertThat(Gadget.applied).isFalse();
    }

    private static final class Gadget implements javax.management.QueryExp {
        private static final long serialVersionUID = 1L;
        private static volatile boolean applied;

        @Override
        public boolean apply(ObjectName name) {
            applied = true;
            return true;
        }

        @Override
        public void setMBeanServer(javax.management.MBeanServer server) {}
    }

    // --- the registry ---

    @Test
    void nobodyChangesTheRegistry() throws Exception {
        for (Registry registry : List.of(doors.tcpRegistry(), doors.unixRegistry())) {
            Remote stub = registry.lookup("jmxrmi");
            assertThat(registry.list()).containsExactly("jmxrmi");
            assertThatThrownBy(() -> registry.bind("evil", stub)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> registry.rebind("jmxrmi", stub)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> registry.unbind("jmxrmi")).cause().isInstanceOf(AccessException.class);
            assertThatThrownBy(() -> registry.lookup("evil")).isInstanceOf(NotBoundException.class);
            assertThat(registry.lookup("jmxrmi")).isEqualTo(stub);
        }
    }

    // --- what nobody may do ---

    @Test
    void creatingAndRemovingBeansIsRefusedToTheAdmin() throws Exception {
        MBeanServerConnection beans = as("boss");
        ObjectName name = new ObjectName("evil:type=Timer");
        for (Callable<?> attempt : List.<Callable<?>>of(
                () -> beans.createMBean("javax.management.timer.Timer", name),
                () -> beans.createMBean("javax.management.timer.Timer", name, new Object[0], new String[0]),
                () -> beans.createMBean("javax.management.timer.Timer", name, (ObjectName) null),
                () -> beans.createMBean("javax.management.loading.MLet", name, null, new Object[0], new String[0]),
                () -> beans.createMBean("javax.management.modelmbean.RequiredModelMBean", name),
                () -> {
                    beans.unregisterMBean(WEB);
                    return "";
                },
                () -> {
                    beans.addNotificationListener(WEB, CRON, null, null);
                    return "";
                })) {
            assertThatThrownBy(attempt::call)
                    .isInstanceOf(SecurityException.class)
                    .hasMessageContaining("refused to everybody");
        }
        assertThat(doors.noted().refusals()).hasSize(7);
        assertThat(beans.isRegistered(WEB)).isTrue();
    }

    @Test
    void dangerousBeansOfTheJvmAreNotThere() throws Exception {
        MBeanServerConnection beans = as("boss");
        assertThat(beans.queryNames(new ObjectName("com.sun.management:*"), null))
                .isEmpty();
        assertThat(beans.queryNames(new ObjectName("jdk.management*:*"), null)).isEmpty();
        assertThat(beans.queryNames(new ObjectName("java.util.logging:*"), null))
                .isEmpty();
    }

    // --- roles ---

    @Test
    void viewersLookAndOperatorsCommand() throws Exception {
        MBeanServerConnection viewer = as("look");
        assertThat(viewer.getAttribute(WEB, "State")).isEqualTo("RUNNING");
        assertThatThrownBy(() -> viewer.invoke(WEB, "stop", null, null)).isInstanceOf(SecurityException.class);
        MBeanServerConnection operator = as("op");
        assertThatThrownBy(() -> operator.invoke(Names.supervisor(), "shutdown", null, null))
                .isInstanceOf(SecurityException.class);
        assertThat(operator.invoke(WEB, "stop", null, null)).isEqualTo("web: stopped");
    }

    @Test
    void anAccountThatIsTakenAwayEndsWhatItsSessionsMay() throws Exception {
        MBeanServerConnection beans = as("op");
        doors.accounts().replace(List.of(Doors.account("op", Role.VIEWER, ProgramPatterns.ALL)));
        assertThatThrownBy(() -> beans.invoke(WEB, "stop", null, null)).isInstanceOf(SecurityException.class);
        assertThat(beans.getAttribute(WEB, "State")).isEqualTo("RUNNING");
        doors.accounts().replace(List.of(Doors.account("other", Role.ADMIN, ProgramPatterns.ALL)));
        assertThatThrownBy(() -> beans.getAttribute(WEB, "State")).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> beans.getMBeanCount()).isInstanceOf(SecurityException.class);
    }

    @Test
    void whatIsNotHisIsNotThereForAnAccountForSomePrograms() throws Exception {
        MBeanServerConnection beans = as("webmaster");
        assertThat(beans.queryNames(new ObjectName("taskmaster:type=Process,*"), null))
                .containsExactly(WEB);
        assertThatThrownBy(() -> beans.getAttribute(CRON, "State")).isInstanceOf(InstanceNotFoundException.class);
        assertThatThrownBy(() -> beans.addNotificationListener(CRON, (heard, handback) -> {}, null, null))
                .isInstanceOf(InstanceNotFoundException.class);
        assertThat((String[]) beans.getAttribute(Names.supervisor(), "StatusRows"))
                .hasSize(1);
    }

    // --- notifications ---

    private static final class Ear implements NotificationListener {
        private final List<Notification> heard = new CopyOnWriteArrayList<>();

        @Override
        public void handleNotification(Notification notification, Object handback) {
            heard.add(notification);
        }

        List<String> types() {
            return heard.stream().map(Notification::getType).toList();
        }
    }

    @Test
    void aSubscriberHearsEveryChangeInOrder() throws Exception {
        MBeanServerConnection beans = as("look");
        Ear ear = new Ear();
        beans.addNotificationListener(WEB, ear, null, null);
        for (int i = 0; i < 1000; i++) {
            doors.tree().changed(new ProcessId("web", "web"), ProcessState.RUNNING, ProcessState.STOPPING);
            doors.tree().changed(new ProcessId("web", "web"), ProcessState.STOPPING, ProcessState.STOPPED);
        }
        await("two thousand notifications").atMost(Duration.ofSeconds(30)).until(() -> ear.heard.size() == 2000);
        assertThat(ear.heard.stream().map(Notification::getSequenceNumber))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(ear.heard).allMatch(heard -> heard instanceof AttributeChangeNotification);
    }

    @Test
    void aBeanThatComesAfterTheFirstSubscriptionIsHeardToo() throws Exception {
        MBeanServerConnection beans = as("look");
        Ear first = new Ear();
        beans.addNotificationListener(WEB, first, null, null);
        ProcessId added = new ProcessId("late", "late");
        doors.tree().supervisor().shows(pictured("web").running(42, Instant.now()), pictured("cron"), pictured("late"));
        doors.tree().added(added);
        Ear second = new Ear();
        beans.addNotificationListener(Names.process("late", "late"), second, null, null);
        doors.tree().changed(added, ProcessState.STOPPED, ProcessState.STARTING);
        await("the late bean is heard").atMost(Duration.ofSeconds(20)).until(() -> second.heard.size() == 1);
    }

    @Test
    void everySessionHearsWhatItMayWhoeverSubscribedFirst() throws Exception {
        Ear limited = new Ear();
        Ear limitedDelegate = new Ear();
        MBeanServerConnection webmaster = as("webmaster");
        webmaster.addNotificationListener(Names.supervisor(), limited, null, null);
        webmaster.addNotificationListener(MBeanServerDelegate.DELEGATE_NAME, limitedDelegate, null, null);
        Ear full = new Ear();
        MBeanServerConnection viewer = as("look");
        viewer.addNotificationListener(Names.supervisor(), full, null, null);
        Ear cron = new Ear();
        viewer.addNotificationListener(CRON, cron, null, null);
        doors.tree().supervisor().shows(pictured("web").running(42, Instant.now()), pictured("cron"), pictured("late"));
        doors.tree().added(new ProcessId("late", "late"));
        doors.tree().changed(new ProcessId("cron", "cron"), ProcessState.STOPPED, ProcessState.STARTING);
        doors.tree().changed(new ProcessId("web", "web"), ProcessState.RUNNING, ProcessState.STOPPING);
        await("all is told")
                .atMost(Duration.ofSeconds(20))
                .until(() -> full.heard.size() == 3 && cron.heard.size() == 1 && limited.heard.size() == 1);
        assertThat(limited.heard.getFirst().getMessage()).contains("web").doesNotContain("cron", "late");
        assertThat(limitedDelegate.types()).isEmpty();
        assertThat(full.types())
                .containsExactly("taskmaster.process.added", "taskmaster.process.state", "taskmaster.process.state");
    }

    // --- failures ---

    @Test
    void failuresArriveAsJavasOwnWithTheirMessage() throws Exception {
        MBeanServerConnection beans = as("op");
        assertThatThrownBy(() -> beans.invoke(WEB, "signal", new Object[] {"FOO"}, TEXT))
                .isInstanceOf(RuntimeMBeanException.class)
                .cause()
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("BAD_SIGNAL");
        assertThatThrownBy(() -> beans.invoke(
                        WEB, "tail", new Object[] {"stdout", 10}, new String[] {"java.lang.String", "int"}))
                .hasRootCauseExactlyInstanceOf(IOException.class)
                .rootCause()
                .hasMessage("no log file");
    }

    // --- floods ---

    @Test
    void idleConnectionsBeyondTheLimitAreClosedAndOthersGoOn() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 80; i++) {
                idle.add(new Socket(InetAddress.getLoopbackAddress(), doors.port()));
            }
            await("what is too much is closed")
                    .atMost(Duration.ofSeconds(20))
                    .until(() ->
                            idle.stream().filter(ConnectorIT::isClosedByPeer).count() == 16);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
        await("there is room again").atMost(Duration.ofSeconds(20)).until(() -> {
            try (JMXConnector client = doors.login("look")) {
                return client.getMBeanServerConnection().isRegistered(WEB);
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private static boolean isClosedByPeer(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void garbageIsDroppedAndNobodyNotices() throws Exception {
        MBeanServerConnection beans = as("look");
        for (int i = 0; i < 50; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), doors.port());
                    OutputStream out = socket.getOutputStream()) {
                out.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
        }
        assertThat(beans.getAttribute(WEB, "State")).isEqualTo("RUNNING");
    }

    @Test
    void aRequestThatIsNeverCompleteIsCutOff() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), doors.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(new byte[] {'J', 'R', 'M', 'I', 0, 2, 0x4b}); // the header of a stream (RMI wire protocol)
            out.flush();
            assertThat(socket.getInputStream().read()).isEqualTo(0x4e); // acknowledged
            out.write(new byte[] {0, 80}); // an endpoint: the length of its host, the host, the port
            out.write(new byte[80 + 4]);
            // a call, a stream of objects, a block of 100 bytes, and then only 10 of them
            out.write(new byte[] {0x50, (byte) 0xac, (byte) 0xed, 0, 5, 0x77, 100});
            out.write(new byte[10]);
            out.flush();
            Instant start = Instant.now();
            assertThatCode(() -> as("look")).doesNotThrowAnyException();
            socket.setSoTimeout(25_000);
            assertThatCode(() -> readToTheEnd(socket)).doesNotThrowAnyException();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(15));
        }
    }

    private static void readToTheEnd(Socket socket) throws java.net.SocketTimeoutException {
        try {
            while (socket.getInputStream().read() >= 0) {}
        } catch (java.net.SocketTimeoutException open) {
            throw open;
        } catch (IOException reset) {
            // closed as well
        }
    }

    @Test
    void sessionsOfOneUserAreLimited() throws Exception {
        List<JMXConnector> sessions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sessions.add(doors.login("look"));
        }
        assertThatThrownBy(() -> doors.login("look"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too many sessions: 100 of look");
        // held: the session of a client that nobody refers to ends when its garbage is collected
        try (JMXConnector other = doors.login("op")) {
            for (JMXConnector session : sessions) {
                session.close();
            }
            await("they are closed").atMost(Duration.ofSeconds(10)).until(() -> doors.sessions() == 1);
            assertThat(other.getConnectionId()).isNotEmpty();
        }
        assertThatCode(() -> doors.login("look")).doesNotThrowAnyException();
    }

    private void theSessionOfAKilledClientEnds(String behaviour) throws Exception {
        Process client = ForeignClient.ready(directory, doors.port(), "look", Doors.PASSWORD, "web", behaviour);
        try {
            assertThat(doors.sessions()).isEqualTo(1);
        } finally {
            client.destroyForcibly();
        }
        await("its session is over").atMost(Duration.ofSeconds(25)).until(() -> doors.sessions() == 0);
    }

    @Test
    void theSessionOfAClientThatWasKilledEndsSoon() throws Exception {
        theSessionOfAKilledClientEnds("hold");
    }

    @Test
    void theSessionOfAListenerThatWasKilledEndsSoon() throws Exception {
        theSessionOfAKilledClientEnds("listen");
    }

    @Test
    void sessionsWithoutAClientGiveWayToNewOnes() throws Exception {
        List<JMXConnector> sessions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sessions.add(doors.login("look"));
        }
        assertThatThrownBy(() -> doors.login("look")).isInstanceOf(IOException.class);
        closeIdleConnections();
        assertThatCode(() -> doors.login("look")).doesNotThrowAnyException();
        assertThat(doors.sessions()).isEqualTo(100);
        assertThat(sessions.getLast().getMBeanServerConnection().isRegistered(WEB))
                .isTrue();
    }

    /** What RMI does after 15 seconds: TCPEndpoint.shedConnectionCaches(), which is not public. */
    private static void closeIdleConnections() throws ReflectiveOperationException {
        Method shed = Class.forName("sun.rmi.transport.tcp.TCPEndpoint").getDeclaredMethod("shedConnectionCaches");
        shed.invoke(null);
    }

    @Test
    void guessingIsSlow() {
        Instant start = Instant.now();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> doors.login(new String[] {"op", "guess"})).isInstanceOf(SecurityException.class);
        }
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(700));
        assertThatCode(() -> as("look")).doesNotThrowAnyException();
        assertThatCode(() -> as("op")).doesNotThrowAnyException();
    }

    // --- endings ---

    @Test
    void afterTheEndNobodyAnswersAndTheSocketIsGone() throws Exception {
        Path socket = doors.socket();
        int port = doors.port();
        doors.close();
        assertThat(socket).doesNotExist();
        await("the port is free")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThatThrownBy(
                                () -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                        .isInstanceOf(IOException.class));
    }

    @Test
    void onlyTextsAndNumbersAreInWhatBeansReturn() throws Exception {
        doors.tree().supervisor().shows(pictured("web").stdout(MemoryLog.of("/x", "hello\n")));
        Object piece = as("look")
                .invoke(Names.supervisor(), "readProcessLog", new Object[] {"web", "stdout", -100L, 100}, new String[] {
                    "java.lang.String", "java.lang.String", "long", "int"
                });
        assertThat(piece).isInstanceOf(javax.management.openmbean.CompositeData.class);
        assertThat(Set.of(new MarshalledObject<>(piece))).hasSize(1);
    }
}
