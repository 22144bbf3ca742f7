package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PosixRotatingFileTest extends RotatingFileContract {

    @Override
    Store store() {
        return new PosixStore();
    }

    @Test
    void aFileThatWasMovedAwayCanStillBeRead() throws Exception {
        LogBench bench = new LogBench(directory.resolve("x.log"), store(), 0, 0).open();
        bench.write("abc");
        Files.move(bench.path, directory.resolve("elsewhere"));
        Files.writeString(bench.path, "foreign");
        assertThat(bench.read(0, 100)).isEqualTo("abc");
    }

    @Test
    void aConfidentialLogIsInUseWhileItIsOpen() throws Exception {
        Path path = directory.resolve("auto.log");
        Storage file = store().open(path, true);
        assertThat(store().isInUse(path)).isTrue();
        file.close();
        assertThat(store().isInUse(path)).isFalse();
    }

    @Test
    void deviceIsNeverRotated() throws Exception {
        LogBench bench = new LogBench(Path.of("/dev/null"), store(), 1, 5).open();
        assertThat(bench.write("abc")).isEqualTo(3);
        assertThat(Path.of("/dev/null.1")).doesNotExist();
        assertThat(bench.log.isDevice()).isTrue();
        assertThat(bench.warnings).isEmpty();
    }

    @Test
    void aDescriptorThatIsNotOpenIsNamed() {
        assertThatThrownBy(() -> store().open(Path.of("/dev/fd/987654"), false))
                .hasMessage("cannot open log /dev/fd/987654: the daemon was started without descriptor 987654");
    }
}
