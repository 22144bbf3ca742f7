package taskmaster.jmx.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryKillsTest {
    private final AtomicLong nanos = new AtomicLong(5);

    @TempDir
    Path folder;

    @Test
    void itIsKillingWhileTheCountGrowsAndAMomentAfter() throws IOException {
        Path events = count(3);
        MemoryKills kills = new MemoryKills(events, nanos::get);
        assertThat(kills.isKilling()).isFalse();
        count(4);
        assertThat(kills.isKilling()).isTrue();
        nanos.addAndGet(1_900_000_000L);
        assertThat(kills.isKilling()).isTrue();
        nanos.addAndGet(200_000_000L);
        assertThat(kills.isKilling()).isFalse();
    }

    @Test
    void aFileThatIsNotThereCountsNothing() {
        assertThat(new MemoryKills(folder.resolve("none"), nanos::get).isKilling())
                .isFalse();
    }

    @Test
    void theOwnControlGroupIsLookedAtIfItCanBeElseTheMachine() throws IOException {
        Path membership = Files.writeString(folder.resolve("cgroup"), "4:memory:/x\n0::/system.slice/tm.service\n");
        Path proc = folder.resolve("proc");
        assertThat(MemoryKills.counter(membership, folder, proc)).isEqualTo(proc.resolve("vmstat"));
        Path events = folder.resolve("system.slice/tm.service/memory.events");
        Files.createDirectories(events.getParent());
        Files.writeString(events, "oom_kill 0\n");
        assertThat(MemoryKills.counter(membership, folder, proc)).isEqualTo(events);
        assertThat(MemoryKills.counter(folder.resolve("none"), folder, proc)).isEqualTo(proc.resolve("vmstat"));
    }

    private Path count(int kills) throws IOException {
        return Files.writeString(
                folder.resolve("memory.events"), "low 0\nhigh 0\nmax 12\noom 9\noom_kill " + kills + "\n");
    }
}
