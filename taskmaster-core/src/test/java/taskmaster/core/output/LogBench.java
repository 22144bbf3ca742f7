package taskmaster.core.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import taskmaster.core.posix.NativeBuffer;

/** One rotated log under a store that can fail and a clock that can be turned. */
final class LogBench {
    final Path path;
    final FakeStore store;
    final List<String> warnings = new ArrayList<>();
    final RotatingFile log;
    private final HeapWriter writer;
    private long now = 12_345;

    LogBench(Path path, Store real, long maxBytes, int backups) {
        this.path = path;
        this.store = new FakeStore(real);
        this.log = new RotatingFile(path, false, new RotationRule(maxBytes, backups), store, warnings::add, () -> now);
        this.writer = new HeapWriter(log);
    }

    LogBench open() throws OutputException {
        log.open();
        return this;
    }

    /** Writes a text in one piece; returns how many bytes were taken. */
    int write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return writer.write(bytes, 0, bytes.length);
    }

    /** The same, captured at a time. */
    int write(String text, long millis) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        NativeBuffer buffer = NativeBuffer.allocate(bytes.length);
        buffer.bytes().put(0, bytes);
        return log.write(buffer, 0, bytes.length, millis);
    }

    String read(long position, int max) throws OutputException {
        return new String(log.read(position, max).bytes(), StandardCharsets.ISO_8859_1);
    }

    /** The content of the current file, or of a backup. */
    String file(int number) throws IOException {
        return Files.readString(number == 0 ? path : backup(number), StandardCharsets.ISO_8859_1);
    }

    Path backup(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }

    void passes(long seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }
}
