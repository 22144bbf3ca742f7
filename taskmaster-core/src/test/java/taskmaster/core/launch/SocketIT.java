package taskmaster.core.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import taskmaster.core.launch.LaunchException.Reason;
import taskmaster.core.launch.LauncherFixture.Wanted;
import taskmaster.core.launch.posix.PosixLauncher;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.Owner;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.model.UnixSignal;

/** Listening sockets that real children answer on. */
@EnabledIf("taskmaster.core.posix.Posix#available")
class SocketIT extends LauncherCase {
    private static final String ANSWER_ONE =
            "import os,socket; c = socket.socket(fileno=0).accept()[0]; c.sendall(b'from %d' % os.getpid()); c.close()";

    private final List<ListeningSocket> opened = new ArrayList<>();

    @Override
    protected Launcher launcher() {
        return new PosixLauncher(true);
    }

    @Override
    protected CapturedText captured(Path directory) {
        return new CapturedText() {
            @Override
            public ChildEnd end() {
                return new ChildEnd.Null();
            }

            @Override
            public String text() {
                return "";
            }

            @Override
            public void close() {}
        };
    }

    @AfterEach
    void closeSockets() {
        opened.forEach(ListeningSocket::close);
    }

    private Path path() {
        return scratch.resolve("s");
    }

    private SocketSpec.Unix unix(int mode) {
        return new SocketSpec.Unix(path(), mode, Optional.empty(), OptionalInt.empty());
    }

    private static SocketSpec tcp(String host, int port) {
        return new SocketSpec.Tcp(host, InetAddress.ofLiteral(host), port, OptionalInt.of(5));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private ListeningSocket listen(SocketSpec spec) throws LaunchException {
        ListeningSocket socket = children.launcher().listen(spec);
        opened.add(socket);
        return socket;
    }

    private void close(ListeningSocket socket) {
        opened.remove(socket);
        socket.close();
    }

    private Child answerer(ListeningSocket socket) throws LaunchException {
        return children.spawn(Wanted.command("python3", "-c", ANSWER_ONE).stdin(socket));
    }

    private static String ask(SocketChannel connection) throws IOException {
        try (connection) {
            ByteBuffer answer = ByteBuffer.allocate(100);
            while (connection.read(answer) >= 0) {
                // until the child closes
            }
            return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
        }
    }

    private String mode() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path()));
    }

    @Test
    void childrenAnswerOnAUnixSocketTheyShare() throws Exception {
        ListeningSocket socket = listen(unix(0700));
        Child first = answerer(socket);
        Child second = answerer(socket);
        List<String> answers = List.of(
                ask(SocketChannel.open(UnixDomainSocketAddress.of(path()))),
                ask(SocketChannel.open(UnixDomainSocketAddress.of(path()))));
        assertThat(answers).containsExactlyInAnyOrder("from " + first.pid(), "from " + second.pid());
        assertThat(children.end(first)).isEqualTo(ExitStatus.exited(0));
        assertThat(children.end(second)).isEqualTo(ExitStatus.exited(0));
    }

    @Test
    void aChildAnswersOnATcpSocket() throws Exception {
        for (String host : List.of("127.0.0.1", "::1")) {
            int port = freePort();
            Child child = answerer(listen(tcp(host, port)));
            assertThat(ask(SocketChannel.open(new InetSocketAddress(InetAddress.ofLiteral(host), port))))
                    .isEqualTo("from " + child.pid());
            children.end(child);
        }
    }

    @Test
    void whoConnectsWhileThereIsNoChildWaitsForOne() throws Exception {
        ListeningSocket socket = listen(unix(0700));
        SocketChannel early = SocketChannel.open(UnixDomainSocketAddress.of(path()));
        Child child = answerer(socket);
        assertThat(ask(early)).isEqualTo("from " + child.pid());
        children.end(child);
    }

    @Test
    void theSocketOutlivesAKilledChild() throws Exception {
        int port = freePort();
        ListeningSocket socket = listen(tcp("127.0.0.1", port));
        Child killed = children.spawn(Wanted.command("sleep", "600").stdin(socket));
        SocketChannel waiting = SocketChannel.open(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        children.launcher().signal(killed, UnixSignal.KILL, false);
        children.end(killed);
        Child next = answerer(socket);
        assertThat(ask(waiting)).isEqualTo("from " + next.pid());
        children.end(next);
    }

    @Test
    void withAUserAndAUmaskItIsStillTheStdin() throws Exception {
        ListeningSocket socket = listen(unix(0700));
        Wanted wanted = Wanted.shell("[ -S /proc/self/fd/0 ]").umask(022).stdin(socket);
        assertThat(children.run(wanted)).isEqualTo(ExitStatus.exited(0));
        if (isRoot()) {
            assertThat(children.run(wanted.user(NOBODY))).isEqualTo(ExitStatus.exited(0));
        }
    }

    @Test
    void withoutASocketStdinIsTheNullDevice() throws Exception {
        listen(unix(0700));
        assertThat(children.run(Wanted.shell("[ \"$(readlink /proc/$$/fd/0)\" = /dev/null ]")))
                .isEqualTo(ExitStatus.exited(0));
    }

    @Test
    void theModeIsExactWhateverTheUmask() throws Exception {
        ListeningSocket socket = listen(unix(0666));
        assertThat(mode()).isEqualTo("rw-rw-rw-");
        socket.adjust(unix(0600));
        assertThat(mode()).isEqualTo("rw-------");
    }

    @Test
    void theOwnerGetsIt() throws Exception {
        assumeThat(isRoot()).isTrue();
        listen(new SocketSpec.Unix(
                path(), 0700, Optional.of(new Owner(65534, OptionalLong.of(65534))), OptionalInt.empty()));
        assertThat(Files.getAttribute(path(), "unix:uid")).isEqualTo(65534);
        assertThat(Files.getAttribute(path(), "unix:gid")).isEqualTo(65534);
    }

    @Test
    void thePathGoesWhenTheSocketIsClosed() throws Exception {
        ListeningSocket socket = listen(unix(0700));
        assertThat(path()).exists();
        close(socket);
        assertThat(path()).doesNotExist();
    }

    @Test
    void aPathThatSomebodyElseTookSinceIsLeftAlone() throws Exception {
        ListeningSocket socket = listen(unix(0700));
        Files.delete(path());
        Files.writeString(path(), "other");
        socket.adjust(unix(0600));
        close(socket);
        assertThat(path()).hasContent("other");
    }

    @Test
    void aDeadSocketIsReplaced() throws Exception {
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(path()))
                .close();
        assertThat(path()).exists();
        Child child = answerer(listen(unix(0700)));
        assertThat(ask(SocketChannel.open(UnixDomainSocketAddress.of(path())))).isEqualTo("from " + child.pid());
        children.end(child);
    }

    private void isRefused(SocketSpec spec, String why) {
        assertThatThrownBy(() -> listen(spec))
                .isInstanceOfSatisfying(
                        LaunchException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.SOCKET))
                .hasMessage("cannot listen on " + spec.url() + ": " + why);
    }

    @Test
    void aPathWhereSomebodyAnswersIsLeftToHim() throws Exception {
        try (ServerSocketChannel other = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            other.bind(UnixDomainSocketAddress.of(path()));
            isRefused(unix(0700), "address in use, somebody else listens there");
            assertThat(path()).exists();
        }
    }

    @Test
    void aPortInUseIsRefusedAndFreeAfterwards() throws Exception {
        int port = freePort();
        ListeningSocket socket = listen(tcp("127.0.0.1", port));
        isRefused(tcp("127.0.0.1", port), "address in use, somebody else listens there");
        close(socket);
        listen(tcp("127.0.0.1", port));
    }

    @Test
    void whatCannotBeIsRefusedWithTheReason() throws Exception {
        isRefused(tcp("192.0.2.1", 9_000), "this machine has no such address");
        isRefused(
                new SocketSpec.Unix(scratch.resolve("no/s"), 0700, Optional.empty(), OptionalInt.empty()),
                "no such directory: " + scratch.resolve("no"));
        Files.writeString(path(), "a file");
        isRefused(unix(0700), "there is a file already, which is no socket");
        assertThat(path()).hasContent("a file");
    }

    @Test
    void refusedSocketsLeaveNoDescriptorBehind() throws Exception {
        int port = freePort();
        listen(tcp("127.0.0.1", port));
        listen(unix(0700));
        long before = openDescriptors();
        for (int i = 0; i < 50; i++) {
            isRefused(tcp("127.0.0.1", port), "address in use, somebody else listens there");
            isRefused(unix(0700), "address in use, somebody else listens there");
        }
        assertThat(openDescriptors()).isLessThan(before + 25);
    }

    private static long openDescriptors() throws IOException {
        try (var names = Files.list(Path.of("/proc/thread-self/fd"))) {
            return names.count();
        }
    }
}
