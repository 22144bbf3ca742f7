package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.management.AttributeChangeNotification;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JConsole does, over TCP, with the JDK's own classes and none of ours. */
class JmxE2E {
    @TempDir
    Path directory;

    private int port;

    @BeforeEach
    void findAPort() throws IOException {
        port = FreePort.find();
    }

    private TestDaemon start() throws Exception {
        return TestDaemon.start(directory, """
                [inet_jmx_server]
                port=127.0.0.1:%d
                [user:op]
                password=secret word
                role=operator
                [user:look]
                password=other word
                role=viewer
                [program:web]
                command=sh -c 'echo hello; exec sleep 600'
                startsecs=0
                stdout_logfile=@DIR@/web
                environment=API_TOKEN="hidden",COLOUR="blue"
                """.formatted(port));
    }

    @SuppressWarnings("BanJNDI") // the URL that JConsole and exporters use is the point
    private JMXConnector connect(String user, String password) throws IOException {
        return JMXConnectorFactory.connect(
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi"),
                Map.of(JMXConnector.CREDENTIALS, new String[] {user, password}));
    }

    @Test
    void aProcessIsReadStoppedAndStarted() throws Exception {
        try (TestDaemon daemon = start();
                JMXConnector connector = connect("op", "secret word")) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            ObjectName web = new ObjectName("taskmaster:type=Process,group=web,name=web");
            List<AttributeChangeNotification> heard = new CopyOnWriteArrayList<>();
            beans.addNotificationListener(
                    web,
                    (notification, handback) -> {
                        if (notification instanceof AttributeChangeNotification change) {
                            heard.add(change);
                        }
                    },
                    null,
                    null);
            assertThat(beans.getAttribute(web, "State")).isEqualTo("RUNNING");
            assertThat(beans.getAttribute(web, "StateCode")).isEqualTo(20);
            assertThat(beans.getAttribute(web, "Pid")).isEqualTo(daemon.pidOf("web"));
            beans.invoke(web, "stop", null, null);
            assertThat(beans.getAttribute(web, "State")).isEqualTo("STOPPED");
            assertThat(beans.getAttribute(web, "LastExitSignal")).isEqualTo("SIGTERM");
            beans.invoke(web, "start", null, null);
            assertThat(beans.getAttribute(web, "State")).isEqualTo("RUNNING");
            await("notifications")
                    .until(() -> heard.stream()
                            .map(AttributeChangeNotification::getNewValue)
                            .toList()
                            .containsAll(List.of("STOPPING", "STOPPED", "STARTING", "RUNNING")));
            CompositeData piece = (CompositeData) beans.invoke(
                    web, "readLog", new Object[] {"stdout", 0L, 100}, new String[] {"java.lang.String", "long", "int"});
            assertThat(new String((byte[]) piece.get("bytes"), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("hello\nhello\n");
            assertThat(beans.invoke(web, "environment", null, null).toString()).doesNotContain("hidden");
        }
    }

    @Test
    void beansExplainThemselves() throws Exception {
        try (TestDaemon daemon = start();
                JMXConnector connector = connect("look", "other word")) {
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            ObjectName web = new ObjectName("taskmaster:type=Process,group=web,name=web");
            assertThat(beans.getMBeanInfo(web).getAttributes())
                    .allSatisfy(attribute ->
                            assertThat(attribute.getDescription()).isNotBlank().isNotEqualTo(attribute.getName()));
            for (MBeanOperationInfo operation : beans.getMBeanInfo(web).getOperations()) {
                assertThat(operation.getImpact()).isNotEqualTo(MBeanOperationInfo.UNKNOWN);
                assertThat(operation.getSignature())
                        .allSatisfy(parameter -> assertThat(parameter.getName()).doesNotMatch("p\\d+|arg\\d+"));
            }
            assertThat(beans.queryNames(new ObjectName("taskmaster:*"), null))
                    .contains(
                            new ObjectName("taskmaster:type=Supervisor"),
                            new ObjectName("taskmaster:type=Group,name=web"));
            assertThat(daemon.pid()).isPositive();
        }
    }

    @Test
    void whoMayNotIsRefused() throws Exception {
        try (TestDaemon daemon = start();
                JMXConnector viewer = connect("look", "other word")) {
            long pid = daemon.pidOf("web");
            MBeanServerConnection beans = viewer.getMBeanServerConnection();
            ObjectName web = new ObjectName("taskmaster:type=Process,group=web,name=web");
            assertThatThrownBy(() -> beans.invoke(web, "stop", null, null)).isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> beans.createMBean("javax.management.timer.Timer", new ObjectName("x:type=Timer")))
                    .isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> connect("op", "wrong")).isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> connect("nobody", "secret word")).isInstanceOf(SecurityException.class);
            assertThat(daemon.pidOf("web")).isEqualTo(pid);
            assertThat(daemon.log()).doesNotContain("secret word").doesNotContain("other word");
        }
    }

    @Test
    void aCommandLeavesNoSessionBehind() throws Exception {
        try (TestDaemon daemon = start();
                JMXConnector connector = connect("look", "other word")) {
            for (int run = 0; run < 3; run++) {
                assertThat(daemon.ctl("status", "web").code()).isZero();
            }
            assertThat(connector
                            .getMBeanServerConnection()
                            .getAttribute(new ObjectName("taskmaster:type=Supervisor"), "SessionCount"))
                    .isEqualTo(1);
        }
    }

    @Test
    void aPortInUseIsOneClearLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                TestDaemon daemon = TestDaemon.prepare(directory, """
                        [inet_jmx_server]
                        port=127.0.0.1:%d
                        [user:op]
                        password=x
                        role=admin
                        """.formatted(taken.getLocalPort()))) {
            Distribution.Result result = daemon.tryStart();
            assertThat(result.code()).isEqualTo(69);
            assertThat(result.err())
                    .contains(Integer.toString(taken.getLocalPort()))
                    .doesNotContain("Exception");
            daemon.awaitGone();
        }
    }

    @Test
    void aMissingPasswordFileIsMadeForItsOwnerOnly() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [inet_jmx_server]
                port=127.0.0.1:%d
                password_file=@DIR@/jmx.password
                """.formatted(port))) {
            Path file = directory.resolve("jmx.password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String[] line = daemon.text("jmx.password")
                    .lines()
                    .filter(text -> !text.startsWith("#"))
                    .findFirst()
                    .orElseThrow()
                    .split(":", 2);
            try (JMXConnector connector = connect(line[0], line[1])) {
                assertThat(connector.getMBeanServerConnection().getMBeanCount()).isPositive();
            }
            assertThat(daemon.log())
                    .contains("jconsole and choose Remote Process 127.0.0.1:" + port)
                    .doesNotContain(line[1]);
        }
    }
}
