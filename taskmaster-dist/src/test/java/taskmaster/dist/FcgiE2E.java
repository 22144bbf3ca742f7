package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that answer with their pid on the listening socket they have as stdin. */
class FcgiE2E {
    private static final String SERVER = """
            import os, socket
            listener = socket.socket(fileno=0)
            while True:
                connection = listener.accept()[0]
                connection.sendall(b'%d' % os.getpid())
                connection.close()
            """;

    @TempDir
    Path directory;

    private static SocketAddress tcp(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private SocketAddress unix() {
        return UnixDomainSocketAddress.of(directory.resolve("app.sock"));
    }

    private String program(String socket) throws IOException {
        Files.writeString(directory.resolve("server.py"), SERVER);
        return """
                [fcgi-program:app]
                command=python3 @DIR@/server.py
                socket=%s
                numprocs=2
                process_name=%%(process_num)d
                startsecs=0
                autorestart=true
                """.formatted(socket);
    }

    /** The pid of whoever answers; waits in the queue while nobody does; 0: whoever took the connection was killed over it. */
    private static long ask(SocketAddress address) {
        try (SocketChannel connection = SocketChannel.open(address)) {
            ByteBuffer answer = ByteBuffer.allocate(20);
            while (connection.read(answer) >= 0) {
                // until the process closes
            }
            String pid = new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
            return pid.isEmpty() ? 0 : Long.parseLong(pid);
        } catch (IOException refused) {
            throw new AssertionError("nobody listens on " + address, refused);
        }
    }

    private static void awaitAnswersOf(SocketAddress address, Set<Long> pids) {
        Set<Long> seen = new HashSet<>();
        await("answers of " + pids).until(() -> {
            seen.add(ask(address));
            return seen.containsAll(pids);
        });
    }

    private static Set<Long> pids(TestDaemon daemon, String group) {
        return Set.of(daemon.pidOf(group + ":0"), daemon.pidOf(group + ":1"));
    }

    private static void bothAnswerAndOneMayDie(TestDaemon daemon, SocketAddress address) throws Exception {
        Set<Long> before = pids(daemon, "app");
        awaitAnswersOf(address, before);
        long killed = daemon.pidOf("app:0");
        TestDaemon.kill("KILL", killed);
        int cutOff = 0;
        for (int i = 0; i < 100; i++) {
            cutOff += ask(address) == 0 ? 1 : 0;
        }
        assertThat(cutOff)
                .as("none but the one that the killed process may have had in hand")
                .isLessThan(2);
        await().until(() -> daemon.pidOf("app:0"), pid -> pid > 0 && pid != killed);
        awaitAnswersOf(address, pids(daemon, "app"));
        assertThat(pids(daemon, "app"))
                .contains(before.stream().filter(pid -> pid != killed).findAny().orElseThrow());
    }

    @Test
    void twoProcessesAnswerOnOneTcpSocketWhichOutlivesThem() throws Exception {
        int port = FreePort.find();
        try (TestDaemon daemon = TestDaemon.start(directory, program("tcp://localhost:" + port))) {
            daemon.awaitState("app:1", "RUNNING");
            bothAnswerAndOneMayDie(daemon, tcp(port));
            assertThat(daemon.ctl("restart", "app:*").code()).isZero();
            awaitAnswersOf(tcp(port), pids(daemon, "app"));
        }
    }

    @Test
    void aUnixSocketComesWithItsModeAndGoesWithTheProgram() throws Exception {
        Path file = directory.resolve("app.sock");
        String program = program("unix://@DIR@/app.sock") + "socket_mode=0660\n";
        try (TestDaemon daemon = TestDaemon.start(directory, program)) {
            daemon.awaitState("app:1", "RUNNING");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-rw----");
            bothAnswerAndOneMayDie(daemon, unix());
            daemon.ctl("stop", "app:*");
            assertThat(file).doesNotExist();
            daemon.ctl("start", "app:*");
            awaitAnswersOf(unix(), pids(daemon, "app"));
            daemon.configure("");
            daemon.ctl("update");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void itIsThereInAGroupTooAndGoesWithTheDaemon() throws Exception {
        String group = "[group:site]\nprograms=app\n";
        try (TestDaemon daemon = TestDaemon.start(directory, program("unix://@DIR@/app.sock") + group)) {
            daemon.awaitState("site:1", "RUNNING");
            awaitAnswersOf(unix(), pids(daemon, "site"));
            daemon.ctl("shutdown");
            daemon.awaitGone();
            assertThat(directory.resolve("app.sock")).doesNotExist();
        }
    }

    @Test
    void aReloadReplacesChildrenOnlyIfTheSocketIsAnother() throws Exception {
        String program = program("unix://@DIR@/app.sock");
        try (TestDaemon daemon = TestDaemon.start(directory, program)) {
            Set<Long> before = pids(daemon, "app");
            daemon.configure(program + "; nothing new\n");
            daemon.ctl("update");
            assertThat(pids(daemon, "app")).isEqualTo(before);
            int port = FreePort.find();
            daemon.configure(program.replace("unix://@DIR@/app.sock", "tcp://127.0.0.1:" + port));
            assertThat(daemon.ctl("diff").out())
                    .containsPattern("~ app +socket +restart, 2 processes\n +unix:.*\n +-> tcp:");
            daemon.ctl("update");
            awaitAnswersOf(tcp(port), pids(daemon, "app"));
            assertThat(directory.resolve("app.sock")).doesNotExist();
        }
    }

    @Test
    void aSocketInUseIsSaidAndTriedAgainUntilItIsFree() throws Exception {
        int port = FreePort.find();
        String program = program("tcp://127.0.0.1:" + port) + "startretries=20\n";
        try (TestDaemon daemon = TestDaemon.prepare(directory, program)) {
            try (ServerSocket other = new ServerSocket(port)) {
                daemon.start();
                daemon.awaitState("app:0", "BACKOFF");
                assertThat(daemon.statusLine("app:0")).contains("address in use");
                assertThat(other.isBound()).isTrue();
            }
            daemon.awaitState("app:0", "RUNNING");
            daemon.awaitState("app:1", "RUNNING");
            awaitAnswersOf(tcp(port), pids(daemon, "app"));
        }
    }

    @Test
    void whatADaemonLeftThatWasKilledIsNoObstacle() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, program("unix://@DIR@/app.sock"))) {
            daemon.awaitState("app:1", "RUNNING");
            for (long pid : daemon.marked()) {
                TestDaemon.kill("KILL", pid);
            }
            daemon.awaitGone();
            assertThat(directory.resolve("app.sock")).exists();
            daemon.start();
            daemon.awaitState("app:1", "RUNNING");
            awaitAnswersOf(unix(), pids(daemon, "app"));
        }
    }

    @Test
    void thePortableLauncherSaysThatItCannot() throws Exception {
        try (TestDaemon daemon =
                TestDaemon.prepare(directory, "launcher=portable\n", program("unix://@DIR@/app.sock"), Map.of())) {
            daemon.start();
            daemon.awaitText(
                    "daemon.log", "launcher=portable cannot give unix://" + directory + "/app.sock to a child");
        }
    }
}
