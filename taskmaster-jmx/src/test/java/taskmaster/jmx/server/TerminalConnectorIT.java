package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.mbean.FakeTerminal;
import taskmaster.jmx.mbean.Tree;

/** Watching and typing through a real connector: who may, and what is written down of it. */
@Timeout(120)
final class TerminalConnectorIT {
    private static final ObjectName WEB = Names.process("web", "web");
    private static final int WATCHERS = 30;

    @TempDir
    Path directory;

    private final FakeTerminal terminal = new FakeTerminal();
    private Doors doors;

    @BeforeEach
    void open() throws Exception {
        doors = Doors.open(
                directory, Tree.of(id -> Optional.of(terminal), pictured("web").running(42, Instant.now())));
    }

    @AfterEach
    void close() throws IOException {
        doors.close();
    }

    private MBeanServerConnection as(String user) throws IOException {
        return doors.login(user).getMBeanServerConnection();
    }

    private static CompositeData read(MBeanServerConnection beans, long position, int waitMillis) throws Exception {
        return (CompositeData) beans.invoke(
                WEB, "readTerminal", new Object[] {position, 65536, waitMillis}, new String[] {"long", "int", "int"});
    }

    private static String text(CompositeData piece) {
        return new String((byte[]) piece.get("bytes"), StandardCharsets.UTF_8);
    }

    private static long attach(MBeanServerConnection beans) throws Exception {
        return (Long) beans.invoke(WEB, "attach", new Object[] {80, 24}, new String[] {"int", "int"});
    }

    private static int type(MBeanServerConnection beans, long number, String keys) throws Exception {
        return (Integer)
                beans.invoke(WEB, "type", new Object[] {number, keys}, new String[] {"long", "java.lang.String"});
    }

    @Test
    void aViewerWatchesAndDoesNotType() throws Exception {
        MBeanServerConnection beans = as("look");
        terminal.show("hello");
        assertThat(text(read(beans, -100, 0))).isEqualTo("hello");
        long number = attach(as("op"));
        assertThatThrownBy(() -> attach(beans)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> type(beans, number, "x")).isInstanceOf(SecurityException.class);
        assertThat(terminal.typed()).isEmpty();
        assertThat(doors.noted().refusals())
                .anyMatch(text -> text.startsWith("command refused: look from 127.0.0.1: attach(80, 24)"))
                .anyMatch(text -> text.startsWith("command refused: look from 127.0.0.1: type on "));
    }

    @Test
    void whatIsTypedIsWrittenDownNowhereButWhoTypesIs() throws Exception {
        MBeanServerConnection beans = as("op");
        long number = attach(beans);
        assertThat(type(beans, number, "secret")).isEqualTo(6);
        beans.invoke(WEB, "resize", new Object[] {number, 100, 30}, new String[] {"long", "int", "int"});
        beans.invoke(WEB, "sendLine", new Object[] {"secret too"}, new String[] {"java.lang.String"});
        assertThat(beans.invoke(WEB, "detach", new Object[] {number}, new String[] {"long"}))
                .isEqualTo("web: detached");
        assertThat(terminal.typed()).isEqualTo("secretsecret too\r");
        assertThat(terminal.sizes()).containsExactly("80x24", "100x30");
        List<String> told = doors.noted().texts();
        assertThat(told)
                .noneMatch(text -> text.contains("secret"))
                .noneMatch(text -> text.contains("type") && !text.contains("type=Process"))
                .anyMatch(text -> text.startsWith("command: op from 127.0.0.1: attach(80, 24) on "))
                .anyMatch(text -> text.startsWith("command: op from 127.0.0.1: sendLine on "))
                .anyMatch(text -> text.startsWith("command: op from 127.0.0.1: detach("));
    }

    @Test
    void whoGoesWithoutDetachingIsDetachedAndThatIsWrittenDown() throws Exception {
        JMXConnector client = doors.login("op");
        long kept = attach(client.getMBeanServerConnection());
        long detached = attach(client.getMBeanServerConnection());
        client.getMBeanServerConnection().invoke(WEB, "detach", new Object[] {detached}, new String[] {"long"});
        client.close();
        await().alias("told")
                .until(() -> doors.noted().texts().stream()
                        .anyMatch(text -> text.startsWith("command: op from 127.0.0.1: detach on ")
                                && text.endsWith(": because the client has gone")));
        assertThat(doors.noted().texts())
                .filteredOn(text -> text.endsWith("has gone"))
                .as("not of the one that was detached")
                .hasSize(1);
        MBeanServerConnection other = as("op");
        assertThatThrownBy(() -> type(other, kept, "x"))
                .hasRootCauseMessage("not attached to web, or no more; attach again");
    }

    @Test
    void ofSeveralOneIsToldToAnswer() throws Exception {
        MBeanServerConnection beans = as("op");
        long first = attach(beans);
        long second = attach(beans);
        type(beans, first, "x");
        terminal.show("?");
        assertThat(watch(beans, first).get("answering")).isEqualTo(true);
        assertThat(watch(beans, second).get("answering")).isEqualTo(false);
        assertThat(read(beans, 0, 0).get("answering")).isEqualTo(false);
    }

    private static CompositeData watch(MBeanServerConnection beans, long number) throws Exception {
        return (CompositeData) beans.invoke(
                WEB, "watchTerminal", new Object[] {number, 0L, 65536, 0}, new String[] {"long", "long", "int", "int"});
    }

    @Test
    void manyWatchersWaitAndAllAreWokenByWhatIsShown() throws Exception {
        MBeanServerConnection beans = as("look");
        try (ExecutorService threads = Executors.newFixedThreadPool(WATCHERS)) {
            List<Future<String>> waiting = new ArrayList<>();
            for (int i = 0; i < WATCHERS; i++) {
                waiting.add(threads.submit(() -> text(read(beans, 0, 20_000))));
            }
            terminal.show("news");
            for (Future<String> watcher : waiting) {
                assertThat(watcher.get(10, TimeUnit.SECONDS)).isEqualTo("news");
            }
        }
    }

    @Test
    void theEndIsSeen() throws Exception {
        MBeanServerConnection beans = as("look");
        terminal.show("bye");
        terminal.finish();
        CompositeData piece = read(beans, 0, 20_000);
        assertThat(piece.get("over")).isEqualTo(true);
        assertThat(piece.get("run")).isEqualTo(1);
        MBeanServerConnection operator = as("op");
        long number = attach(operator);
        assertThatThrownBy(() -> type(operator, number, "x")).hasRootCauseMessage("nobody reads the terminal of web");
    }
}
