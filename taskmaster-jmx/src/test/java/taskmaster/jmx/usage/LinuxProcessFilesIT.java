package taskmaster.jmx.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class LinuxProcessFilesIT {
    private final LinuxProcessFiles files = new LinuxProcessFiles(Path.of("/proc"));

    @Test
    void thisProcessIsThereWithWhatItUses() {
        long self = ProcessHandle.current().pid();
        ProcStat stat = files.all().stream()
                .filter(process -> process.pid() == self)
                .findFirst()
                .orElseThrow();
        assertThat(stat.parent())
                .isEqualTo(ProcessHandle.current().parent().orElseThrow().pid());
        assertThat(stat.threads()).isGreaterThan(5);
        assertThat(stat.pages() * files.pageBytes()).isGreaterThan(20_000_000);
        assertThat(stat.startTicks()).isBetween(1L, files.now() + 1);
        assertThat(files.openFiles(self)).isGreaterThan(3);
        assertThat(files.openFiles(Long.MAX_VALUE)).isEqualTo(-1);
        assertThat(Duration.ofNanos(files.tickNanos())).isLessThanOrEqualTo(Duration.ofMillis(10));
    }

    @Test
    void aBusyTreeIsSeenWithItsChildren() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "while :; do :; done & sleep 60 & wait").start();
        try {
            UsageSampler sampler = new UsageSampler(() -> new long[] {shell.pid()});
            sampler.awaitLook(Duration.ofSeconds(20));
            await("three processes, one of them busy")
                    .atMost(Duration.ofSeconds(40))
                    .until(() -> sampler.of(shell.pid()).processes() == 3
                            && sampler.of(shell.pid()).cpuPercent() > 5);
            assertThat(sampler.of(shell.pid()).rssBytes()).isGreaterThan(100_000);
            assertThat(sampler.of(shell.pid()).threads()).isEqualTo(3);
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }
}
