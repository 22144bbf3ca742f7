package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.remote.JMXAuthenticator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.Role;
import taskmaster.core.time.Ticker;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.mbean.Tree;

/** The plain question on the control socket, beside RMI. */
@Timeout(60)
final class GlanceIT {
    @TempDir
    Path directory;

    @Test
    void theRowsOfStatusComeWithoutRmi() throws Exception {
        try (Doors doors = Doors.open(directory, Tree.of(pictured("web"), pictured("db")))) {
            String[] rows =
                    (String[]) doors.knock().getMBeanServerConnection().getAttribute(Names.supervisor(), "StatusRows");
            assertThat(answer("?status\n").lines())
                    .hasSize(3)
                    .startsWith("rows 2 0")
                    .endsWith(rows[1]);
        }
    }

    @Test
    void theTableComesReadyInTheOrderOfGroupsAndNamesWithTheNumberOfThoseThatAreDown() throws Exception {
        Instant start = Instant.now();
        String longName = "a-group:with-a-name-of-more-than-thirty-letters";
        try (Doors doors = Doors.open(
                directory, Tree.of(pictured("web"), pictured("db").running(42, start), pictured(longName)))) {
            assertThat(doors.knock()).isNotNull();
            assertThat(answer("?table\n").lines())
                    .hasSize(4)
                    .startsWith("table 2", longName + "   STOPPED   Not started")
                    .anyMatch(line ->
                            line.startsWith("db" + " ".repeat(longName.length() + 1) + "RUNNING   pid 42, uptime"))
                    .endsWith("web" + " ".repeat(longName.length()) + "STOPPED   Not started");
        }
    }

    @Test
    void whateverElseIsAskedEndsWithoutAnAnswer() throws Exception {
        try (Doors doors = Doors.open(directory, Tree.of(pictured("web")))) {
            assertThat(answer("?shutdown\n")).isEmpty();
            assertThat(answer("?" + "x".repeat(5000))).isEmpty();
            assertThat(answer("?status")).isEmpty();
            assertThat(answer("GET / HTTP/1.0\r\n\r\n")).doesNotContain("rows");
            assertThat(doors.knock().getMBeanServerConnection().isRegistered(Names.supervisor()))
                    .isTrue();
        }
    }

    /** Sends the text, then that nothing more will come. */
    private String answer(String question) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(directory.resolve("s.sock")))) {
            channel.write(ByteBuffer.wrap(question.getBytes(StandardCharsets.US_ASCII)));
            channel.shutdownOutput();
            ByteBuffer all = ByteBuffer.allocate(65536);
            while (channel.read(all) >= 0) {}
            return new String(all.array(), 0, all.position(), StandardCharsets.UTF_8);
        } catch (IOException brokenOff) {
            return "";
        }
    }

    @Test
    void whoMayNotLookIsTold() {
        Noted noted = new Noted();
        JMXAuthenticator nobody = credentials -> {
            throw new SecurityException("user eve may not command this daemon");
        };
        assertThat(text(new Glances(nobody, beans(noted, new Fixed())).answer("?status")))
                .isEqualTo("refused user eve may not command this daemon\n");
        JMXAuthenticator lost = credentials -> Caller.subject("eve");
        assertThat(text(new Glances(lost, beans(noted, new Fixed())).answer("?status")))
                .startsWith("refused ");
    }

    @Test
    void whoMaySeeSomeProgramsSeesNoOthers() {
        Noted noted = new Noted();
        Fixed some = new Fixed().with("eve", Role.VIEWER, "web");
        Glances glances = new Glances(credentials -> Caller.subject("eve"), beans(noted, some));
        assertThat(text(glances.answer("?status")))
                .startsWith("rows 1 0\nweb\t")
                .doesNotContain("db");
        assertThat(text(glances.answer("?table"))).startsWith("table 1\nweb ").doesNotContain("db");
    }

    private static String text(Optional<byte[]> answer) {
        return new String(answer.orElseThrow(), StandardCharsets.UTF_8);
    }

    private static MBeanServer beans(Noted noted, Fixed grants) {
        Guard guard = new Guard(grants, noted.audit(), new Pace(Ticker.SYSTEM));
        guard.setMBeanServer(Tree.of(pictured("web"), pictured("db")).server());
        return guard;
    }
}
