package taskmaster.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * supervisord's rules as stories, under {@code transcripts/}. To write or change one: edit what stands left of the arrows, run
 * with {@code -Dtranscripts.rewrite=taskmaster-core/src/test/resources/transcripts} (an absolute path), and review the diff.
 */
final class TranscriptTest {

    static Stream<Path> transcripts() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(
                Path.of(TranscriptTest.class.getResource("/transcripts").toURI()))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void isWhatTheMachineDoes(Path file) throws IOException {
        String written = Files.readString(file);
        String retold = Transcript.retold(written);
        Optional<String> rewrite = Optional.ofNullable(System.getProperty("transcripts.rewrite"));
        if (rewrite.isPresent()) {
            Files.writeString(Path.of(rewrite.get()).resolve(file.getFileName()), retold);
        } else {
            assertThat(written).isEqualTo(retold);
        }
    }
}
