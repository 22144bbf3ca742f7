package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

final class ReasonsTest {

    @Test
    void areTheWordsOfTheCLibraryWithoutPathAndClass() {
        assertThat(Reasons.of(new NoSuchFileException("/x"))).isEqualTo("no such file");
        assertThat(Reasons.of(new NoSuchFileException("/x/y/z"))).isEqualTo("no such directory");
        assertThat(Reasons.of(new AccessDeniedException("/x"))).isEqualTo("permission denied");
        assertThat(Reasons.of(new FileSystemException("/x", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
        assertThat(Reasons.of(new IOException("odd"))).isEqualTo("odd");
        assertThat(Reasons.of(new IOException())).isEqualTo("IOException");
    }
}
