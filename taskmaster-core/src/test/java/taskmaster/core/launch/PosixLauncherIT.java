package taskmaster.core.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.core.launch.LaunchException.Reason;
import taskmaster.core.launch.LauncherFixture.Wanted;
import taskmaster.core.launch.posix.PosixLauncher;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.posix.Descriptors;

@EnabledIf("taskmaster.core.posix.Posix#available")
class PosixLauncherIT extends LauncherContract {
    private final Descriptors descriptors = new Descriptors();

    @Override
    protected Launcher launcher() {
        return new PosixLauncher(true);
    }

    @Override
    protected CapturedText captured(Path directory) throws IOException {
        Path file = directory.resolve("output");
        int fd = descriptors.open(
                file.toString(), Descriptors.O_WRONLY | Descriptors.O_CREAT | Descriptors.O_APPEND, 0600);
        assertThat(fd).isNotNegative();
        return new CapturedText() {
            @Override
            public ChildEnd end() {
                return new ChildEnd.Descriptor(fd);
            }

            @Override
            public String text() {
                try {
                    return Files.readString(file);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }

            @Override
            public void close() {
                descriptors.close(fd);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 137, 143, 192})
    void anExitCodeIsNeverTakenForASignal(int code) throws LaunchException {
        assertThat(children.run(Wanted.shell("exit " + code))).isEqualTo(ExitStatus.exited(code));
    }

    @Test
    void noSignalIsIgnored() throws LaunchException {
        assertThat(outputOf(Wanted.command("/bin/grep", "SigIgn", "/proc/self/status")))
                .matches("SigIgn:\\s*0+\\s*");
    }

    @Test
    void aDescriptorWithoutCloseOnExecIsNotInherited() throws LaunchException {
        int leaking = 200;
        assertThat(descriptors.duplicateTo(2, leaking)).isEqualTo(leaking);
        try {
            assertThat(outputOf(Wanted.command("/bin/ls", "/proc/self/fd")).lines())
                    .containsExactly("0", "1", "2", "3");
        } finally {
            descriptors.close(leaking);
        }
    }

    @Test
    void standardStreamsOfThisProcessCanBeGivenInAnyOrder() throws IOException, LaunchException {
        Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));

        assertThat(children.run(Wanted.shell("[ \"$(readlink /proc/$$/fd/1)\" = '" + target + "' ]")
                        .stdout(new ChildEnd.Descriptor(2))
                        .stderr(new ChildEnd.Descriptor(1))))
                .isEqualTo(ExitStatus.exited(0));
    }

    @Test
    void aClosedDescriptorIsAProblemOfTheOutput() {
        Wanted wanted = Wanted.command("true").stdout(new ChildEnd.Descriptor(9_999));

        assertThat(catchThrowableOfType(LaunchException.class, () -> children.spawn(wanted))
                        .reason())
                .isEqualTo(Reason.OUTPUT);
    }

    @Test
    void streamsAreRefused() {
        Wanted wanted = Wanted.command("true").stdout(new ChildEnd.Pumped(stream -> {}));

        assertThatIllegalArgumentException().isThrownBy(() -> children.spawn(wanted));
    }

    @Test
    void noDescriptorIsLeftBehind() throws Exception {
        children.run(Wanted.command("true"));
        int before = openDescriptors();
        for (int i = 0; i < 100; i++) {
            children.run(Wanted.command("true").stdout(new ChildEnd.Descriptor(2)));
            assertThatExceptionOfType(LaunchException.class)
                    .isThrownBy(() -> children.spawn(Wanted.command("/no/such/file")));
        }

        assertThat(openDescriptors()).isLessThan(before + 50);
    }

    /** Of this thread and of the one that spawns, whose table is another. */
    private static int openDescriptors() throws IOException {
        int sum = namesIn(Path.of("/proc/thread-self/fd"));
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path thread : threads) {
                if (Files.readString(thread.resolve("comm")).strip().equals("spawn")) {
                    sum += namesIn(thread.resolve("fd"));
                }
            }
        }
        return sum;
    }

    private static int namesIn(Path directory) throws IOException {
        try (Stream<Path> names = Files.list(directory)) {
            return Math.toIntExact(names.count());
        }
    }

    @Test
    void childrenOfTheJdkAreLeftToTheJdk() throws Exception {
        Process foreign = new ProcessBuilder("/bin/sh", "-c", "exit 9").start();
        for (int i = 0; i < 20; i++) {
            assertThat(children.run(Wanted.shell("exit 5"))).isEqualTo(ExitStatus.exited(5));
        }

        assertThat(foreign.waitFor()).isEqualTo(9);
    }
}
