package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import taskmaster.core.launch.ChildEnd;
import taskmaster.core.model.ProcessId;
import taskmaster.core.posix.Descriptors;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.NativeBuffer;

class PosixOutputIT extends OutputContract {
    private final Descriptors descriptors = new Descriptors();

    @Override
    boolean passesDescriptors() {
        return true;
    }

    @Test
    void whatAChildLeavesBehindCanStillWriteAfterARestart() throws Exception {
        Capture capture = capture("x.log", 0, 0);
        Path gate = directory.resolve("gate");
        children.run("( while [ ! -e " + gate + " ]; do :; done; echo orphan ) & echo parent", capture.open())
                .waitFor();
        children.run("echo successor", capture.open()).waitFor();
        Files.createFile(gate);
        awaitCaptured(log(capture), "parentsuccessororphan\n\n\n".length());
        assertThat(directory.resolve("x.log")).content().endsWith("orphan\n");
    }

    @Test
    void manyStreamsCostNoThreadsAndIdleOnesNoWakeUps() throws Exception {
        long before = Thread.getAllStackTraces().size();
        List<Capture> captures = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Capture capture =
                    capture(new ProcessId("g", "p" + i), StreamName.STDOUT, directory.resolve("p" + i), 1000, 1);
            capture.open();
            captures.add(capture);
        }
        children.run("echo a", captures.get(199).open());
        awaitCaptured(log(captures.get(199)), 2);
        assertThat(Thread.getAllStackTraces()).hasSizeLessThanOrEqualTo((int) before + 4);
        await().alias("idle")
                .during(Duration.ofMillis(400))
                .atMost(Duration.ofSeconds(5))
                .until(this::isAsleep);
        long switches = contextSwitches();
        await().alias("idle")
                .during(Duration.ofMillis(400))
                .atMost(Duration.ofSeconds(5))
                .until(this::isAsleep);
        assertThat(contextSwitches()).isEqualTo(switches);
    }

    private boolean isAsleep() throws IOException {
        return Files.readString(outputThread().resolve("status")).contains("State:\tS");
    }

    private static long contextSwitches() throws IOException {
        try (Stream<String> lines = Files.lines(outputThread().resolve("status"))) {
            return lines.filter(line -> line.contains("voluntary_ctxt_switches"))
                    .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('\t') + 1)))
                    .sum();
        }
    }

    private static Path outputThread() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            for (Path thread : threads.toList()) {
                if (Files.readString(thread.resolve("comm")).equals("output\n")) {
                    return thread;
                }
            }
        }
        throw new AssertionError("no output thread");
    }

    @Test
    void aFloodDoesNotKeepALineWaiting() throws Exception {
        Capture flood = capture("flood", 10_000_000, 1);
        Capture quiet = capture("quiet", 0, 0);
        children.run("exec yes", flood.open());
        awaitCaptured(log(flood), 5_000_000);
        for (int i = 1; i <= 20; i++) {
            children.run("echo line", quiet.open());
            int bytes = 5 * i;
            await().alias("line " + i)
                    .atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> log(quiet).bytesCaptured() == bytes);
        }
    }

    @Test
    void aSharedDescriptorThatNobodyEmptiesHoldsUpItsChildAndNoOther() throws Exception {
        Descriptors.Pipe pipe = descriptors.pipe();
        Path device = Path.of("/dev/fd/" + pipe.writeEnd());
        Capture shared = capture(WEB, StreamName.STDOUT, device, 10, 2);
        Capture other = capture("x.log", 0, 0);
        children.run("exec seq 1 200000", shared.open());
        children.run("exec seq 1 200000", other.open());
        byte[] expected = numbers(200_000);
        awaitCaptured(log(other), expected.length);
        assertThat(shared.log()).isEmpty();
        byte[] read = new byte[expected.length];
        NativeBuffer buffer = NativeBuffer.allocate(65536);
        int filled = 0;
        while (filled < read.length) {
            int count = descriptors.read(pipe.readEnd(), buffer, 0, buffer.size());
            buffer.bytes().get(0, read, filled, count);
            filled += count;
        }
        assertThat(read).isEqualTo(expected);
        descriptors.close(pipe.readEnd());
        descriptors.close(pipe.writeEnd());
    }

    @Test
    void whenTheReaderOfADescriptorHasGoneTheChildGoesOn() throws Exception {
        Descriptors.Pipe pipe = descriptors.pipe();
        Capture shared = capture(WEB, StreamName.STDOUT, Path.of("/dev/fd/" + pipe.writeEnd()), 0, 0);
        ChildEnd end = shared.open();
        descriptors.close(pipe.readEnd());
        Process child = children.run("exec seq 1 1000000", end);
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        await().alias("warning").until(() -> !warnings.isEmpty());
        assertThat(warnings).singleElement().asString().startsWith("nobody reads /dev/fd/");
        descriptors.close(pipe.writeEnd());
    }

    @Test
    void endingTheServiceWithAStuckReaderTakesTwoSecondsAndIsTold() throws Exception {
        Path fifo = directory.resolve("fifo");
        assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .isZero();
        Capture stuck = capture(WEB, StreamName.STDOUT, fifo, 0, 0);
        Capture fine = capture("x.log", 0, 0);
        children.run("exec seq 1 100000", stuck.open());
        children.run("echo fine", fine.open()).waitFor();
        // the fifo holds 64 KiB, the pump a rest, and the child fills its pipe
        await().alias("full fifo").until(() -> descriptorsAreFull(stuck));
        long start = System.nanoTime();
        output.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(directory.resolve("x.log")).hasContent("fine\n");
        assertThat(warnings).singleElement().asString().contains("bytes were lost");
    }

    private boolean descriptorsAreFull(Capture capture) throws OutputException {
        return capture.open() instanceof ChildEnd.Descriptor(int fd) && descriptors.available(fd) > 60_000;
    }

    @Test
    void whenThereIsSpaceAgainEverythingIsWritten() throws Exception {
        Path path = directory.resolve("x.log");
        FakeStore store = new FakeStore(new PosixStore());
        store.space = 1000;
        store.refusal = -Errno.ENOSPC;
        LogFiles logs = new LogFiles(store, warnings::add, System::nanoTime);
        Pump pump = new Pump(System::nanoTime, warnings::add);
        RotatingFile file = logs.acquire(path, false, new RotationRule(100_000, 100));
        AnonymousPipe pipe = new AnonymousPipe("test");
        RunMarks marks = new RunMarks();
        Source source = new Source(1, pipe, file, marks, () -> logs.release(file));
        Capture capture = new PipedCapture(pump, pipe, file, source, marks);
        Thread thread = Thread.ofPlatform().daemon().start(pump);
        children.run("exec seq 1 100000", capture.open());
        await().alias("full").until(() -> warnings.size() == 1);
        store.space = Long.MAX_VALUE;
        awaitCaptured(file, numbers(100_000).length);
        assertThat(file.read(0, 10_000_000).bytes()).isEqualTo(numbers(100_000));
        assertThat(warnings).hasSize(2);
        pump.end();
        thread.join(Duration.ofSeconds(5));
        assertThat(thread.isAlive()).isFalse();
    }

    /** While the first run floods the pipe, the output thread is always behind; what it has not read yet is of the first run. */
    @Test
    void whatStillWaitsInThePipeIsOfTheRunBefore() throws Exception {
        Capture capture = capture("x.log", 0, 0);
        for (int run = 0; run < 20; run++) {
            children.run("head -c 300000 /dev/zero | tr '\\0' x; echo", capture.open())
                    .waitFor();
        }
        awaitCaptured(log(capture), 20 * 300_001);
        long[] starts = log(capture).runStarts();
        for (int i = 0; i < starts.length; i++) {
            assertThat(starts[i]).isEqualTo((10 + i) * 300_001L);
        }
        assertThat(starts).hasSize(10);
    }

    @Test
    void aSocketIsNoLog() throws Exception {
        Path socket = directory.resolve("s");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThatThrownBy(capture("s", 0, 0)::open).hasMessageContaining("is a socket");
        }
    }

    @Test
    void descriptorsAreFreedWithTheCapture() throws Exception {
        List<Capture> captures = new ArrayList<>();
        long before = openDescriptors();
        for (int i = 0; i < 50; i++) {
            Capture capture = capture("p" + i, 0, 0);
            capture.open();
            captures.add(capture);
        }
        assertThat(openDescriptors()).isGreaterThanOrEqualTo(before + 150);
        captures.forEach(Capture::close);
        await().alias("freed").until(() -> openDescriptors() <= before + 2);
        assertThat(new String(Files.readAllBytes(directory.resolve("p1")), StandardCharsets.UTF_8))
                .isEmpty();
    }

    private static long openDescriptors() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.count();
        }
    }
}
