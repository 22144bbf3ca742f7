package taskmaster.core.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.core.launch.LauncherFixture.Wanted;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.UnixSignal;

/** What every launcher owes to its callers, on real children. The parts that would make it long stand in its base classes. */
abstract class LauncherContract extends SurroundingsContract {
    @ParameterizedTest
    @ValueSource(ints = {0, 3, 127, 255})
    void exitCodesArriveAsTheyAre(int code) throws LaunchException {
        assertThat(children.run(Wanted.shell("exit " + code))).isEqualTo(ExitStatus.exited(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "KILL", "SEGV", "HUP", "QUIT"})
    void deathBySignalNamesTheSignal(String name) throws LaunchException {
        ExitStatus status = children.run(Wanted.shell("ulimit -c 0; kill -s " + name + " $$; sleep 30"));

        assertThat(status.isExit()).isFalse();
        assertThat(UnixSignal.of(status.signal()).name()).isEqualTo(name);
    }

    @Test
    void threeHundredChildrenAtOnceAreEachReportedOnce() throws LaunchException {
        List<Child> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            all.add(children.spawn(Wanted.shell("exit " + i % 100)));
        }
        children.awaitEnds(all);

        assertThat(children.ends()).hasSize(300);
        for (int i = 0; i < 300; i++) {
            assertThat(children.ends().get(all.get(i))).isEqualTo(ExitStatus.exited(i % 100));
        }
    }

    @Test
    void aSignalReachesTheChildOnly() throws LaunchException {
        Child child = children.spawn(Wanted.shell("sleep 30"));

        assertThat(children.launcher().signal(child, UnixSignal.TERM, false)).isTrue();
        assertThat(children.end(child)).isEqualTo(ExitStatus.killedBy(UnixSignal.TERM.number(), false));
    }

    @Test
    void aSignalWithoutAMethodOfTheJdkArrivesToo() throws LaunchException {
        Child child = children.spawn(Wanted.shell("trap 'exit 7' USR1; echo ready; while :; do sleep 0.05; done")
                .stdout(output.end()));
        await("the trap is set").until(() -> output.text().contains("ready"));

        assertThat(children.launcher().signal(child, UnixSignal.USR1, false)).isTrue();
        assertThat(children.end(child)).isEqualTo(ExitStatus.exited(7));
    }

    @Test
    void aSignalToTheGroupReachesGrandchildren() throws LaunchException {
        Child child = children.spawn(Wanted.shell("sleep 300 & echo $!; wait").stdout(output.end()));
        await("the grandchild runs").until(() -> output.text().endsWith("\n"));
        Path grandchild = Path.of("/proc", output.text().strip(), "status");

        assertThat(children.launcher().signal(child, UnixSignal.KILL, true)).isTrue();
        assertThat(children.end(child)).isEqualTo(ExitStatus.killedBy(UnixSignal.KILL.number(), false));
        await("the grandchild is gone").until(() -> isGone(grandchild));
    }

    private static boolean isGone(Path status) {
        try {
            return Files.readString(status, StandardCharsets.ISO_8859_1).contains("State:\tZ");
        } catch (IOException absent) {
            return true;
        }
    }

    @Test
    void nobodyReceivesASignalAfterTheEndWasReported() throws LaunchException {
        Child child = children.spawn(Wanted.shell("exit 0"));
        children.end(child);

        assertThat(children.launcher().signal(child, UnixSignal.TERM, false)).isFalse();
        assertThat(children.launcher().signal(child, UnixSignal.KILL, true)).isFalse();
    }

    @Test
    void waitingEndsInTime() {
        long start = System.nanoTime();
        children.turn(TimeUnit.MILLISECONDS.toNanos(30));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(30), Duration.ofSeconds(5));
    }

    @Test
    void zeroOnlyLooks() {
        long start = System.nanoTime();
        children.turn(0);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aWakeEndsTheWait() throws InterruptedException {
        Thread waker = Thread.ofPlatform().start(children.launcher()::wake);
        long start = System.nanoTime();
        children.turn(TimeUnit.SECONDS.toNanos(30));
        waker.join();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void wakesBeforeTheWaitEndItOnce() {
        for (int i = 0; i < 5; i++) {
            children.launcher().wake();
        }
        children.turn(TimeUnit.SECONDS.toNanos(30));
        long start = System.nanoTime();
        children.turn(TimeUnit.MILLISECONDS.toNanos(30));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    }

    @Test
    void everyWakeAfterAWaitCounts() {
        for (int i = 0; i < 1000; i++) {
            children.launcher().wake();
            long start = System.nanoTime();
            children.turn(TimeUnit.SECONDS.toNanos(30));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }
}
