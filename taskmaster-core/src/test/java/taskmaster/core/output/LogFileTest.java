package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path directory;

    private final List<String> warnings = new ArrayList<>();

    private LogFile open(String name, long maxBytes, int backups) throws OutputException {
        return LogFile.open(directory.resolve(name), maxBytes, backups, warnings::add);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void rotatesAndCanBeRead() throws Exception {
        try (LogFile log = open("d.log", 10, 2)) {
            log.write(bytes("line 1\n"));
            log.write(bytes("line 2\n"));
            assertThat(directory.resolve("d.log")).hasContent("line 2\n");
            assertThat(directory.resolve("d.log.1")).hasContent("line 1\n");
            assertThat(new String(log.read(0, 100).bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("line 1\nline 2\n");
            assertThat(log.end()).isEqualTo(14);
            assertThat(log.bytesCaptured()).isEqualTo(14);
            assertThat(log.linesCaptured()).isEqualTo(2);
        }
    }

    @Test
    void aMessageOfAnySizeIsWrittenWhole() throws Exception {
        String long_ = "x".repeat(100_000) + "\n";
        try (LogFile log = open("d.log", 0, 0)) {
            log.write(bytes(long_));
        }
        assertThat(directory.resolve("d.log")).hasContent(long_);
    }

    @Test
    void linesOfManyThreadsAreNotMixed() throws Exception {
        Set<String> expected = new HashSet<>();
        try (LogFile log = open("d.log", 1000, 1000)) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                List<String> lines = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    lines.add("thread " + t + " line " + i);
                }
                expected.addAll(lines);
                threads.add(Thread.ofPlatform().start(() -> lines.forEach(line -> log.write(bytes(line + "\n")))));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            String all = new String(log.read(0, 1_000_000).bytes(), StandardCharsets.UTF_8);
            assertThat(all.lines()).hasSize(2000).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void anInterruptedThreadLogsAsWell() throws Exception {
        try (LogFile log = open("d.log", 0, 0)) {
            Thread.currentThread().interrupt();
            log.write(bytes("a"));
            assertThat(Thread.interrupted()).isTrue();
            log.write(bytes("b"));
        }
        assertThat(directory.resolve("d.log")).hasContent("ab");
    }

    @Test
    void reopenAndClear() throws Exception {
        try (LogFile log = open("d.log", 0, 0)) {
            log.write(bytes("a"));
            Files.move(directory.resolve("d.log"), directory.resolve("moved"));
            log.reopen();
            log.write(bytes("b"));
            assertThat(directory.resolve("moved")).hasContent("a");
            assertThat(directory.resolve("d.log")).hasContent("b");
            log.clear();
            assertThat(directory.resolve("d.log")).isEmptyFile();
        }
    }

    @Test
    void aFullDiskIsToldAndHoldsNobodyUp() throws Exception {
        Files.createSymbolicLink(directory.resolve("d.log"), Path.of("/dev/full"));
        try (LogFile log = open("d.log", 0, 0)) {
            for (int i = 0; i < 100; i++) {
                log.write(bytes("lost\n"));
            }
        }
        assertThat(warnings).singleElement().asString().contains("no space left on device");
    }
}
