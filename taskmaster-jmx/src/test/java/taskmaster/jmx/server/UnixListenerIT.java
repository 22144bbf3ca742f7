package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.Owner;
import taskmaster.core.model.UnixServerSpec;

final class UnixListenerIT {
    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("s.sock");
    }

    private UnixServerSpec spec(int mode) {
        return new UnixServerSpec(file(), mode, Optional.empty());
    }

    @Test
    void theSocketHasItsModeAndNothingElseIsLeft() throws Exception {
        try (UnixListener listener = UnixListener.open(spec(0620))) {
            assertThat(listener.file()).isEqualTo(file());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw--w----");
            assertThat(directory).isDirectoryContaining(path -> path.equals(file()));
            try (var files = Files.list(directory)) {
                assertThat(files).hasSize(1);
            }
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void theSocketHasItsOwner() throws Exception {
        assumeThat(Files.getAttribute(directory, "unix:uid"))
                .as("only root can give files away")
                .isEqualTo(0);
        UnixServerSpec spec = new UnixServerSpec(file(), 0660, Optional.of(new Owner(12345, OptionalLong.of(54321))));
        try (UnixListener listener = UnixListener.open(spec)) {
            assertThat(Files.getAttribute(listener.file(), "unix:uid")).isEqualTo(12345);
            assertThat(Files.getAttribute(listener.file(), "unix:gid")).isEqualTo(54321);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-rw----");
        }
    }

    @Test
    void aSocketThatSomebodyAnswersOnIsLeftAlone() throws Exception {
        try (UnixListener first = UnixListener.open(spec(0600))) {
            assertThatThrownBy(() -> UnixListener.open(spec(0600)))
                    .isInstanceOfSatisfying(
                            ListenException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(ListenException.Kind.IN_USE))
                    .hasMessage("another daemon answers on the control socket " + file()
                            + "; stop it, or name another file");
            assertThat(first.file()).exists();
        }
    }

    @Test
    void aSocketThatNobodyAnswersOnIsReplaced() throws Exception {
        leaveBehind();
        try (UnixListener listener = UnixListener.open(spec(0600))) {
            assertThat(listener.file()).exists();
            assertThatThrownBy(() -> UnixListener.open(spec(0600))).isInstanceOf(ListenException.class);
        }
    }

    private void leaveBehind() throws IOException {
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(file()));
        }
        assertThat(file()).exists();
    }

    @Test
    void aFileThatIsNoSocketIsNotTouched() throws Exception {
        Files.writeString(file(), "precious");
        assertThatThrownBy(() -> UnixListener.open(spec(0600)))
                .isInstanceOf(ListenException.class)
                .hasMessage("cannot make the control socket " + file()
                        + ": there is something else of that name; move it away or name another file");
        assertThat(file()).hasContent("precious");
    }

    @Test
    void aLinkToAFileIsNotTouchedEither() throws Exception {
        Path precious = directory.resolve("precious");
        Files.writeString(precious, "text");
        Files.createSymbolicLink(file(), precious);
        assertThatThrownBy(() -> UnixListener.open(spec(0600))).isInstanceOf(ListenException.class);
        assertThat(file()).isSymbolicLink();
        assertThat(precious).hasContent("text");
    }

    @Test
    void aMissingDirectoryIsToldInOneLine() {
        UnixServerSpec spec = new UnixServerSpec(directory.resolve("none/s.sock"), 0600, Optional.empty());
        assertThatThrownBy(() -> UnixListener.open(spec))
                .isInstanceOf(ListenException.class)
                .hasMessage("cannot make the control socket " + spec.file() + ": no such directory");
    }

    @Test
    void aPathAsLongAsTheKernelTakesWorks() throws Exception {
        String name = "s".repeat(107 - directory.toString().length() - 1);
        UnixServerSpec spec = new UnixServerSpec(directory.resolve(name), 0600, Optional.empty());
        try (UnixListener listener = UnixListener.open(spec)) {
            assertThat(listener.file().toString()).hasSize(107);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(listener.file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSocketThatAnotherDaemonMadeMeanwhileIsNotRemoved() throws Exception {
        UnixListener first = UnixListener.open(spec(0600));
        Files.delete(file());
        try (UnixListener second = UnixListener.open(spec(0600))) {
            first.close();
            assertThat(second.file()).exists();
            assertThatThrownBy(() -> UnixListener.open(spec(0600))).isInstanceOf(ListenException.class);
        }
    }

    @Test
    void closingTwiceIsNoHarm() throws Exception {
        UnixListener listener = UnixListener.open(spec(0600));
        listener.close();
        assertThatCode(listener::close).doesNotThrowAnyException();
    }
}
