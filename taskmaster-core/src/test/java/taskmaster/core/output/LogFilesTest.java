package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.time.Ticker;

class LogFilesTest {
    @TempDir
    Path directory;

    private final LogFiles logs = new LogFiles(new PortableStore(), warning -> {}, Ticker.SYSTEM);

    private static void write(RotatingFile file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(new HeapWriter(file).write(bytes, 0, bytes.length)).isEqualTo(bytes.length);
    }

    @Test
    void twoStreamsWithOnePathShareOneWriter() throws Exception {
        RotatingFile one = logs.acquire(directory.resolve("x.log"), false, new RotationRule(4, 1));
        RotatingFile two = logs.acquire(directory.resolve("./x.log"), false, new RotationRule(4, 1));
        assertThat(two).isSameAs(one);
        one.open();
        two.open();
        write(one, "1\n");
        write(two, "2\n3\n");
        assertThat(directory.resolve("x.log.1")).hasContent("1\n2\n");
        assertThat(directory.resolve("x.log")).hasContent("3\n");
    }

    @Test
    void staysOpenUntilItsLastUserLetsGo() throws Exception {
        Path path = directory.resolve("x.log");
        RotatingFile one = logs.acquire(path, false, new RotationRule(0, 0));
        RotatingFile two = logs.acquire(path, false, new RotationRule(0, 0));
        one.open();
        logs.release(one);
        write(two, "kept");
        logs.release(two);
        write(two, "dropped");
        assertThat(path).hasContent("kept");
        assertThat(logs.acquire(path, false, new RotationRule(0, 0))).isNotSameAs(one);
    }

    @Test
    void theLatestLimitHolds() throws Exception {
        Path path = directory.resolve("x.log");
        RotatingFile file = logs.acquire(path, false, new RotationRule(100, 1));
        file.open();
        write(file, "1\n");
        logs.acquire(path, false, new RotationRule(4, 1));
        write(file, "2\n3\n");
        assertThat(directory.resolve("x.log.1")).hasContent("1\n2\n");
    }
}
