package taskmaster.jmx.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LookTest {
    private static final long SECOND = 1_000_000_000L;

    /** A machine with 100 ticks a second and pages of 4096 bytes. */
    static final class FakeFiles implements ProcessFiles {
        private final List<ProcStat> processes = new ArrayList<>();
        private final Map<Long, Integer> open = new HashMap<>();
        private long now = 10_000;

        /** A process of two threads and ten pages, begun at tick 9000, with as many open files as told. */
        FakeFiles with(long pid, long parent, long session, long ticks, int files) {
            processes.add(new ProcStat(pid, parent, session, ticks, 2, 9000, 10));
            open.put(pid, files);
            return this;
        }

        FakeFiles bornAt(long pid, long ticks, long born) {
            processes.add(new ProcStat(pid, 1, pid, ticks, 1, born, 1));
            return this;
        }

        FakeFiles at(long ticks) {
            now = ticks;
            return this;
        }

        @Override
        public List<ProcStat> all() {
            return processes;
        }

        @Override
        public int openFiles(long pid) {
            return open.getOrDefault(pid, -1);
        }

        @Override
        public long tickNanos() {
            return SECOND / 100;
        }

        @Override
        public long pageBytes() {
            return 4096;
        }

        @Override
        public long now() {
            return now;
        }
    }

    private static Usage usage(Look look, long pid) {
        return look.usages().getOrDefault(pid, Usage.UNKNOWN);
    }

    @Test
    void aChildCountsWithAllThatCameOfIt() {
        FakeFiles files = new FakeFiles()
                .with(100, 1, 100, 50, 3)
                .with(101, 100, 100, 20, 4)
                .with(102, 101, 102, 30, 5)
                .with(200, 1, 200, 999, 9);
        Usage usage = usage(Look.at(files, new long[] {100}, Look.NONE, 0), 100);
        assertThat(usage).isEqualTo(new Usage(SECOND, 10.0, 30 * 4096, 6, 12, 3));
    }

    @Test
    void orphansAreFoundByTheirSession() {
        FakeFiles files = new FakeFiles().with(100, 1, 100, 0, 0).with(101, 1, 100, 0, 0);
        assertThat(usage(Look.at(files, new long[] {100}, Look.NONE, 0), 100).processes())
                .isEqualTo(2);
    }

    @Test
    void aChildOfOursBelowAnotherCountsForItself() {
        FakeFiles files = new FakeFiles()
                .with(100, 1, 100, 0, 0)
                .with(101, 100, 101, 0, 0)
                .with(102, 101, 101, 0, 0);
        Look look = Look.at(files, new long[] {100, 101}, Look.NONE, 0);
        assertThat(usage(look, 100).processes()).isEqualTo(1);
        assertThat(usage(look, 101).processes()).isEqualTo(2);
    }

    @Test
    void thePercentageIsOfTheTimeSinceTheLookBefore() {
        Look first = Look.at(new FakeFiles().with(100, 1, 100, 50, 0), new long[] {100}, Look.NONE, 5 * SECOND);
        assertThat(usage(first, 100).cpuPercent()).isEqualTo(5.0);
        Look second = Look.at(new FakeFiles().with(100, 1, 100, 150, 0), new long[] {100}, first, 7 * SECOND);
        assertThat(usage(second, 100).cpuPercent()).isEqualTo(50.0);
    }

    @Test
    void aPidThatWasGivenAnewIsAnotherProcess() {
        Look first = Look.at(new FakeFiles().bornAt(100, 900, 1000).at(2000), new long[] {100}, Look.NONE, 0);
        Look second = Look.at(new FakeFiles().bornAt(100, 10, 1900).at(2000), new long[] {100}, first, SECOND);
        assertThat(usage(second, 100).cpuPercent()).isEqualTo(10.0);
        assertThat(usage(second, 100).cpuNanos()).isEqualTo(SECOND / 10);
    }

    @Test
    void descendantsThatEndTakeNothingBelowZero() {
        Look first = Look.at(
                new FakeFiles().with(100, 1, 100, 50, 0).with(101, 1, 100, 500, 0), new long[] {100}, Look.NONE, 0);
        Look second = Look.at(new FakeFiles().with(100, 1, 100, 50, 0), new long[] {100}, first, SECOND);
        assertThat(usage(second, 100).cpuPercent()).isZero();
    }

    @Test
    void filesThatMayNotBeCountedMakeTheSumUnknown() {
        FakeFiles files = new FakeFiles().with(100, 1, 100, 0, 3).with(101, 100, 100, 0, -1);
        assertThat(usage(Look.at(files, new long[] {100}, Look.NONE, 0), 100).openFiles())
                .isEqualTo(-1);
    }

    @Test
    void aChildThatHasEndedIsNotThere() {
        assertThat(usage(Look.at(new FakeFiles(), new long[] {100}, Look.NONE, 0), 100))
                .isEqualTo(Usage.UNKNOWN);
    }

    @Test
    void parentsInARingAreNoEndlessLoop() {
        FakeFiles files = new FakeFiles().with(5, 6, 5, 0, 0).with(6, 5, 5, 0, 0);
        assertThat(Look.at(files, new long[] {100}, Look.NONE, 0).usages()).isEmpty();
    }
}
