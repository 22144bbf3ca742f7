package taskmaster.jmx.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class PidFileIT {
    private static final String HOLDER = """
            import java.nio.channels.*;
            import java.nio.file.*;

            public class Holder {
                public static void main(String[] file) throws Exception {
                    FileChannel.open(Path.of(file[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE).lock();
                    System.out.println("held");
                    System.in.read();
                }
            }
            """;

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("d.pid");
    }

    @Test
    void holdsThePidAndGoesWithTheDaemon() throws Exception {
        try (PidFile held = PidFile.acquire(file(), 4711)) {
            assertThat(held).isNotNull();
            assertThat(file()).hasContent("4711\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .endsWith("r--");
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void aStaleFileIsTakenOverWhateverItHolds() throws Exception {
        Files.writeString(file(), "999999 and a longer text\n");
        try (PidFile held = PidFile.acquire(file(), 1)) {
            assertThat(held).isNotNull();
            assertThat(file()).hasContent("1\n");
        }
    }

    @Test
    void asLongAsOneDaemonLivesNoSecondGetsIt() throws Exception {
        try (PidFile held = PidFile.acquire(file(), 4711)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> PidFile.acquire(file(), 4712))
                    .isInstanceOfSatisfying(
                            StartException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ExitCode.UNAVAILABLE))
                    .hasMessage("another taskmasterd (pid 4711) runs with this configuration: it holds " + file()
                            + "; stop it, or give this one another pidfile");
            assertThat(file()).hasContent("4711\n");
        }
    }

    @Test
    void aDaemonThatWasKilledLeavesTheFileAndNoLock() throws Exception {
        Path source = directory.resolve("Holder.java");
        Files.writeString(source, HOLDER);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        source.toString(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('h');
            assertThatThrownBy(() -> PidFile.acquire(file(), 1)).hasMessageContaining("runs with this configuration");
        } finally {
            other.destroyForcibly();
            other.waitFor(10, TimeUnit.SECONDS);
        }
        assertThat(file()).exists();
        try (PidFile held = PidFile.acquire(file(), 1)) {
            assertThat(held).isNotNull();
        }
    }

    @Test
    void aDirectoryThatIsMissingSaysSo() {
        assertThatThrownBy(() -> PidFile.acquire(directory.resolve("none/d.pid"), 1))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aDeviceIsWrittenNothingTo() throws Exception {
        try (PidFile held = PidFile.acquire(Path.of("/dev/null"), 1)) {
            assertThat(held).isNotNull();
        }
        assertThat(Path.of("/dev/null")).exists();
    }
}
