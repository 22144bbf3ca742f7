package taskmaster.ctl.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.ctl.doctor.Finding.Level;

class ChecksTest {
    @TempDir
    Path directory;

    @Test
    void littleRoomIsAWarning() {
        assertThat(DiskCheck.room(directory, 50L << 30, 100L << 30).level()).isEqualTo(Level.OK);
        assertThat(DiskCheck.room(directory, 4L << 30, 100L << 30).level()).isEqualTo(Level.WARNING);
        assertThat(DiskCheck.room(directory, 90L << 20, 100L << 20).level()).isEqualTo(Level.WARNING);
    }

    @Test
    void aSocketForEverybodyIsAWarning() throws IOException {
        Path socket = Files.createFile(directory.resolve("s"));
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
        assertThat(SocketCheck.of(socket).level()).isEqualTo(Level.OK);
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(SocketCheck.of(socket).level()).isEqualTo(Level.WARNING);
        assertThat(SocketCheck.of(directory.resolve("none")).level()).isEqualTo(Level.FAILURE);
    }

    @Test
    void theLimitOfOpenFilesIsReadFromTheSystem() throws IOException {
        Path descriptors = Files.createDirectories(directory.resolve("7/fd"));
        for (int i = 0; i < 9; i++) {
            Files.createFile(descriptors.resolve(Integer.toString(i)));
        }
        limit("20");
        assertThat(LimitCheck.of(directory, 7).orElseThrow())
                .isEqualTo(Finding.ok("limits", "9 of at most 20 open files"));
        limit("10");
        assertThat(LimitCheck.of(directory, 7).orElseThrow().level()).isEqualTo(Level.WARNING);
        limit("unlimited");
        assertThat(LimitCheck.of(directory, 7).orElseThrow().level()).isEqualTo(Level.OK);
        assertThat(LimitCheck.of(directory, 8)).isEmpty();
    }

    private void limit(String soft) throws IOException {
        Files.writeString(
                directory.resolve("7/limits"),
                "Limit                     Soft Limit           Hard Limit           Units\nMax open files            "
                        + soft + "                 524288               files\n");
    }
}
