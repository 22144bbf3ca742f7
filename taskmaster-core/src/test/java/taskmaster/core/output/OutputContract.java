package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.launch.ChildEnd;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessId;

/** What capturing guarantees, with whichever launcher: real children write, files are read. */
abstract class OutputContract {
    static final ProcessId WEB = new ProcessId("web", "web");
    private static final int LINES = 12_000_000;

    @TempDir
    Path directory;

    final Children children = new Children();
    final List<String> warnings = new CopyOnWriteArrayList<>();
    OutputService output;

    abstract boolean passesDescriptors();

    @BeforeEach
    void begin() {
        output = Outputs.create(passesDescriptors(), new AutoLogs(directory, "test"), warnings::add);
    }

    @AfterEach
    void end() {
        children.close();
        output.close();
    }

    Capture capture(String file, long maxBytes, int backups) {
        return capture(WEB, StreamName.STDOUT, directory.resolve(file), maxBytes, backups);
    }

    Capture capture(ProcessId process, StreamName stream, Path file, long maxBytes, int backups) {
        return output.capture(process, stream, new OutputSpec.ToFile(Optional.of(file), maxBytes, backups));
    }

    static CapturedLog log(Capture capture) {
        return capture.log().orElseThrow();
    }

    static void awaitCaptured(CapturedLog log, long bytes) {
        await().alias("bytes captured in " + log.path())
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> log.bytesCaptured() >= bytes);
    }

    static byte[] numbers(int last) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(9 * last);
        for (int i = 1; i <= last; i++) {
            byte[] line = (i + "\n").getBytes(StandardCharsets.US_ASCII);
            all.write(line, 0, line.length);
        }
        return all.toByteArray();
    }

    private List<Path> rotated(Path log) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(log.getFileName() + "."))
                    .toList();
        }
    }

    @Test
    void aHundredMegabytesSurviveARotationPerMegabyteWholeAndInOrder() throws Exception {
        byte[] expected = numbers(LINES);
        Capture capture = capture("x.log", 1 << 20, 200);
        children.run("exec seq 1 " + LINES, capture.open());
        awaitCaptured(log(capture), expected.length);
        int backups = rotated(directory.resolve("x.log")).size();
        assertThat(backups).isGreaterThan(90);
        ByteArrayOutputStream all = new ByteArrayOutputStream(expected.length);
        int torn = 0;
        for (int number = backups; number >= 0; number--) {
            Path file = directory.resolve(number == 0 ? "x.log" : "x.log." + number);
            byte[] content = Files.readAllBytes(file);
            assertThat(content.length).as("size of " + file).isLessThanOrEqualTo(1 << 20);
            torn += number > 0 && content[content.length - 1] != '\n' ? 1 : 0;
            all.write(content);
        }
        // a line is torn only if what was read of it when the file was nearly full had no end yet
        assertThat(torn).as("files that end within a line").isLessThan(backups / 10);
        assertThat(all.toByteArray()).isEqualTo(expected);
        assertThat(log(capture).bytesCaptured()).isEqualTo(expected.length);
    }

    @Test
    void aReaderThatFollowsThroughRotationsSeesEveryByteOnce() throws Exception {
        byte[] expected = numbers(2_000_000);
        Capture capture = capture("x.log", 100_000, 1000);
        CapturedLog log = log(capture);
        children.run("exec seq 1 2000000", capture.open());
        ByteArrayOutputStream seen = new ByteArrayOutputStream(expected.length);
        await().alias("reader at the end").atMost(Duration.ofSeconds(60)).until(() -> {
            LogChunk chunk = log.read(seen.size(), 50_000);
            assertThat(chunk.start()).isEqualTo(seen.size());
            seen.writeBytes(chunk.bytes());
            return seen.size() >= expected.length;
        });
        assertThat(seen.toByteArray()).isEqualTo(expected);
    }

    @Test
    void aReaderWithFewBackupsNeverSeesAWrongByte() throws Exception {
        byte[] expected = numbers(3_000_000);
        Capture capture = capture("x.log", 20_000, 1);
        CapturedLog log = log(capture);
        children.run("exec seq 1 3000000", capture.open());
        long[] position = {0};
        await().alias("reader at the end")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    LogChunk chunk = log.read(position[0], 30_000);
                    assertThat(chunk.start()).isGreaterThanOrEqualTo(position[0]);
                    int start = (int) chunk.start();
                    for (int i = 0; i < chunk.bytes().length; i++) {
                        if (chunk.bytes()[i] != expected[start + i]) {
                            throw new AssertionError("wrong byte at position " + (start + i));
                        }
                    }
                    position[0] = chunk.end();
                    return position[0] == expected.length;
                });
    }

    @Test
    void theLastLineNeedsNoLineEnd() throws Exception {
        Capture capture = capture("x.log", 0, 0);
        children.run("printf 'first\\nlast'", capture.open());
        awaitCaptured(log(capture), 10);
        assertThat(directory.resolve("x.log")).hasContent("first\nlast");
    }

    @Test
    void whereEachRunBeginsIsRemembered() throws Exception {
        Files.writeString(directory.resolve("x.log"), "of an earlier daemon\n");
        Capture capture = capture("x.log", 50, 10);
        children.run("seq 1 100", capture.open());
        awaitCaptured(log(capture), 292);
        children.run("true", capture.open());
        children.run("printf last", capture.open());
        awaitCaptured(log(capture), 296);
        assertThat(log(capture).runStarts()).containsExactly(21, 21 + 292, 21 + 292);
    }

    @Test
    void whenEachLineCameIsRemembered() throws Exception {
        Files.writeString(directory.resolve("x.log"), "of an earlier daemon\n");
        long before = System.currentTimeMillis();
        Capture capture = capture("x.log", 50, 10);
        children.run("echo first; read x <" + fifo("go") + "; echo second", capture.open());
        awaitCaptured(log(capture), 6);
        long between = System.currentTimeMillis();
        await("a later moment").until(() -> System.currentTimeMillis() > between);
        Files.writeString(directory.resolve("go"), "\n");
        awaitCaptured(log(capture), 13);
        long[] times = log(capture).captureTimes(0);
        assertThat(times).hasSize(4);
        assertThat(times[0]).isEqualTo(21);
        assertThat(times[1]).isBetween(before, between);
        assertThat(times[2]).isEqualTo(27);
        assertThat(times[3]).isBetween(between + 1, System.currentTimeMillis());
    }

    private Path fifo(String name) throws Exception {
        Path fifo = directory.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        return fifo;
    }

    @Test
    void bytesThatAreNoTextPassUnchanged() throws Exception {
        Capture capture = capture("x.log", 300_000, 10);
        Path copy = directory.resolve("copy");
        children.run("head -c 1000000 /dev/urandom | tee " + copy, capture.open());
        awaitCaptured(log(capture), 1_000_000);
        assertThat(log(capture).read(0, 2_000_000).bytes()).isEqualTo(Files.readAllBytes(copy));
    }

    @Test
    void twoStreamsIntoOneFileLoseNothing() throws Exception {
        Path path = directory.resolve("both.log");
        Capture stdout = capture(WEB, StreamName.STDOUT, path, 1000, 100);
        Capture stderr = capture(WEB, StreamName.STDERR, path, 1000, 100);
        assertThat(log(stderr).path()).isEqualTo(log(stdout).path());
        children.run(
                "i=0; while [ $i -lt 1000 ]; do echo out$i; echo err$i >&2; i=$((i+1)); done",
                stdout.open(),
                stderr.open());
        int bytes = 2 * (1000 * 4 + 10 + 90 * 2 + 900 * 3);
        awaitCaptured(log(stdout), bytes);
        List<String> lines = new String(log(stdout).read(0, bytes).bytes(), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        assertThat(lines).hasSize(2000).doesNotHaveDuplicates();
        assertThat(rotated(path)).hasSizeGreaterThan(10);
    }

    @Test
    void mergedAndDiscardedStreamsHaveNoLog() throws Exception {
        Capture stdout = capture("x.log", 0, 0);
        Capture stderr = output.capture(WEB, StreamName.STDERR, new OutputSpec.Merged());
        Capture nothing = output.capture(WEB, StreamName.STDOUT, new OutputSpec.Discard());
        assertThat(stderr.open()).isInstanceOf(ChildEnd.SameAsStdout.class);
        assertThat(nothing.open()).isInstanceOf(ChildEnd.Null.class);
        assertThat(stderr.log()).isEmpty();
        assertThat(nothing.log()).isEmpty();
        if (!passesDescriptors()) {
            children.run("echo a; echo b >&2", stdout.open(), stderr.open());
            awaitCaptured(log(stdout), 4);
        }
    }

    @Test
    void theNextChildGoesOnInTheSameLog() throws Exception {
        Capture capture = capture("x.log", 0, 0);
        children.run("echo one", capture.open()).waitFor();
        children.run("echo two", capture.open()).waitFor();
        awaitCaptured(log(capture), 8);
        assertThat(directory.resolve("x.log")).content().contains("one\n", "two\n");
    }

    @Test
    void anAutoLogGetsANameAndOnlyItsOwnerReadsIt() throws Exception {
        Capture capture = output.capture(WEB, StreamName.STDERR, new OutputSpec.ToFile(Optional.empty(), 10, 2));
        Path path = log(capture).path();
        assertThat(path.getFileName().toString()).matches("web-stderr---test-\\w{8}\\.log");
        assertThat(path).doesNotExist();
        children.run("echo 123456789; echo abc", capture.open());
        awaitCaptured(log(capture), 14);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(path).hasContent("abc\n");
    }

    @Test
    void closingWritesWhatIsInThePipeAndFreesTheLog() throws Exception {
        Capture capture = capture("x.log", 0, 0);
        Process child = children.run("echo last words", capture.open());
        child.waitFor();
        capture.close();
        capture.close();
        await().alias("last words")
                .untilAsserted(() -> assertThat(directory.resolve("x.log")).hasContent("last words\n"));
        assertThatThrownBy(capture::open).isInstanceOf(OutputException.class);
        Capture next = capture("x.log", 0, 0);
        children.run("echo next", next.open());
        await().alias("next")
                .untilAsserted(() -> assertThat(directory.resolve("x.log")).hasContent("last words\nnext\n"));
    }

    @Test
    void endingTheServiceWritesWhatIsInThePipes() throws Exception {
        Capture capture = capture("x.log", 0, 0);
        children.run("exec seq 1 5000", capture.open()).waitFor();
        output.close();
        assertThat(Files.readAllBytes(directory.resolve("x.log"))).isEqualTo(numbers(5000));
    }

    @Test
    void reopenGoesOnInANewFile() throws Exception {
        Capture capture = capture("x.log", 0, 0);
        children.run("echo before", capture.open());
        awaitCaptured(log(capture), 7);
        Files.move(directory.resolve("x.log"), directory.resolve("moved"));
        output.reopen();
        await().alias("new file").until(() -> Files.exists(directory.resolve("x.log")));
        children.run("echo after", capture.open());
        awaitCaptured(log(capture), 13);
        assertThat(directory.resolve("moved")).hasContent("before\n");
        assertThat(directory.resolve("x.log")).hasContent("after\n");
    }

    @Test
    void aLogThatCannotBeOpenedIsToldAndTriedAgain() throws Exception {
        Capture capture = capture("sub/x.log", 0, 0);
        assertThatThrownBy(capture::open)
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("no such directory " + directory.resolve("sub"));
        Files.createDirectory(directory.resolve("sub"));
        children.run("echo a", capture.open());
        awaitCaptured(log(capture), 2);
    }

    @Test
    void aReaderThatSleepsHoldsUpOnlyTheChildThatWritesToIt() throws Exception {
        Path fifo = directory.resolve("fifo");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        Capture slow = capture(WEB, StreamName.STDOUT, fifo, 10, 3);
        Capture other = capture("x.log", 0, 0);
        Process blocked = children.run("exec seq 1 1000000", slow.open());
        children.run("exec seq 1 100000", other.open());
        awaitCaptured(log(other), numbers(100_000).length);
        assertThat(blocked.isAlive()).as("held up").isTrue();
        assertThat(slow.log()).isEmpty();
        Path copy = directory.resolve("copy");
        children.run("exec head -c 6888896 " + fifo + " > " + copy, new ChildEnd.Null());
        await().alias("all that was held up")
                .atMost(Duration.ofSeconds(20))
                .until(() -> Files.exists(copy) && Files.size(copy) == 6888896);
        assertThat(Files.readAllBytes(copy)).isEqualTo(numbers(1_000_000));
        assertThat(directory.resolve("fifo.1")).doesNotExist();
        assertThat(warnings).isEmpty();
    }

    @Test
    void nothingIsDroppedWhileADiskIsFull() throws Exception {
        Path path = directory.resolve("x.log");
        Files.createSymbolicLink(path, Path.of("/dev/full"));
        Capture full = capture(WEB, StreamName.STDOUT, path, 0, 0);
        Capture other = capture("other.log", 0, 0);
        Process child = children.run("exec seq 1 100000", full.open());
        await().alias("the warning").until(() -> !warnings.isEmpty());
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("no space left on device")
                .contains(path.toString());
        children.run("echo fine", other.open());
        awaitCaptured(log(other), 5);
        assertThat(child.isAlive()).as("waits").isTrue();
    }
}
