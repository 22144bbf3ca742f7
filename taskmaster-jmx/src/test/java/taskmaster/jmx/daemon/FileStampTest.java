package taskmaster.jmx.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {
    @TempDir
    Path folder;

    private final AtomicLong now = new AtomicLong(-5);

    @Test
    void aChangeOfAnyFileOrFolderIsNoticedOnceASecond() throws Exception {
        Path file = Files.writeString(folder.resolve("f"), "a");
        Path included = Files.createDirectory(folder.resolve("d"));
        FileStamp stamp = new FileStamp(List.of(file, included, folder.resolve("none")), now::get);
        assertThat(later(stamp)).isFalse();
        Files.writeString(file, "ab");
        assertThat(stamp.isStale()).isFalse();
        assertThat(later(stamp)).isTrue();
        assertThat(later(stamp)).isTrue();
        stamp.renew();
        assertThat(later(stamp)).isFalse();
        Files.writeString(included.resolve("new"), "");
        assertThat(later(stamp)).isTrue();
        stamp.renew();
        stamp.watch(List.of(file));
        Files.delete(file);
        assertThat(later(stamp)).isTrue();
    }

    private boolean later(FileStamp stamp) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        return stamp.isStale();
    }
}
