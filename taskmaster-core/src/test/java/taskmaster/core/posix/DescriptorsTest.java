package taskmaster.core.posix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf("taskmaster.core.posix.Posix#available")
class DescriptorsTest {
    private final Descriptors descriptors = new Descriptors();
    private final NativeBuffer buffer = NativeBuffer.allocate(64);

    @TempDir
    private Path scratch;

    private int create(String name) {
        int fd = descriptors.open(
                scratch.resolve(name).toString(), Descriptors.O_RDWR | Descriptors.O_CREAT | Descriptors.O_EXCL, 0640);
        assertThat(fd).isNotNegative();
        return fd;
    }

    @Test
    void whatIsWrittenIsThereAndCanBeReadBack() throws IOException {
        int fd = create("grüße");
        buffer.bytes().put(0, "..abc".getBytes(UTF_8));

        assertThat(descriptors.write(fd, buffer, 2, 3)).isEqualTo(3);
        assertThat(Files.readString(scratch.resolve("grüße"))).isEqualTo("abc");
        assertThat(descriptors.seek(fd, 1, Descriptors.SEEK_SET)).isEqualTo(1);
        assertThat(descriptors.read(fd, buffer, 10, 20)).isEqualTo(2);
        assertThat(buffer.bytes().get(10)).isEqualTo((byte) 'b');
        assertThat(descriptors.read(fd, buffer, 0, 1)).isZero();
        assertThat(descriptors.close(fd)).isZero();
    }

    @Test
    void offsetsMayExceedAnInt() {
        int fd = create("long");
        long beyond = 0xffff_ffffL;

        assertThat(descriptors.truncate(fd, beyond + 5)).isZero();
        assertThat(descriptors.seek(fd, beyond, Descriptors.SEEK_SET)).isEqualTo(beyond);
        assertThat(descriptors.seek(fd, 0, Descriptors.SEEK_END)).isEqualTo(beyond + 5);
        descriptors.close(fd);
    }

    @Test
    void failuresAreNegatedErrorNumbers() {
        int fd = create("once");

        assertThat(descriptors.open(scratch.resolve("absent").toString(), Descriptors.O_RDONLY, 0))
                .isEqualTo(-Errno.ENOENT);
        assertThat(descriptors.open(scratch.resolve("once").toString(), Descriptors.O_CREAT | Descriptors.O_EXCL, 0600))
                .isEqualTo(-Errno.EEXIST);
        descriptors.close(fd);
        assertThat(descriptors.close(fd)).isEqualTo(-Errno.EBADF);
        assertThat(descriptors.seek(fd, 0, Descriptors.SEEK_SET)).isEqualTo(-Errno.EBADF);
    }

    @Test
    void aPipeCanBeMadeToNeverBlockAndToGrow() {
        Descriptors.Pipe pipe = descriptors.pipe();

        assertThat(descriptors.nonBlocking(pipe.readEnd())).isZero();
        assertThat(descriptors.read(pipe.readEnd(), buffer, 0, 1)).isEqualTo(-Errno.EAGAIN);
        assertThat(descriptors.pipeSize(pipe.readEnd(), 128 * 1024)).isEqualTo(128 * 1024);
        assertThat(descriptors.pipeSize(pipe.writeEnd())).isEqualTo(128 * 1024);
        descriptors.write(pipe.writeEnd(), buffer, 0, 6);
        assertThat(descriptors.available(pipe.readEnd())).isEqualTo(6);
        descriptors.close(pipe.writeEnd());
        descriptors.close(pipe.readEnd());
    }

    @Test
    void aDuplicateIsNotBelowItsLimit() {
        int copy = descriptors.duplicate(0, 50);

        assertThat(copy).isGreaterThanOrEqualTo(50);
        descriptors.close(copy);
    }

    @Test
    void descriptorsAreLeftToTheRestOfTheProcess() {
        int next = descriptors.open("/dev/null", Descriptors.O_RDONLY, 0);
        descriptors.close(next);
        Descriptors.leaveFree(next + 10L, 10);
        try {
            assertThat(descriptors.open("/dev/null", Descriptors.O_RDONLY, 0)).isEqualTo(-Errno.EMFILE);
            Path never = scratch.resolve("never");
            assertThat(descriptors.open(never.toString(), Descriptors.O_WRONLY | Descriptors.O_CREAT, 0600))
                    .isEqualTo(-Errno.EMFILE);
            assertThat(never).doesNotExist();
            assertThat(descriptors.pipe().readEnd()).isEqualTo(-Errno.EMFILE);
            assertThat(descriptors.duplicate(0, 3)).isEqualTo(-Errno.EMFILE);
        } finally {
            Descriptors.leaveFree(-1, 0);
        }
        int again = descriptors.open("/dev/null", Descriptors.O_RDONLY, 0);
        assertThat(again).isEqualTo(next);
        descriptors.close(again);
    }
}
