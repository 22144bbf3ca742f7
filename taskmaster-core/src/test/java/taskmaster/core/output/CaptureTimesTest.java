package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CaptureTimesTest {
    private static final long START = 1_700_000_000_000L;

    private final AtomicLong oldest = new AtomicLong();
    private final CaptureTimes times = new CaptureTimes(oldest::get);

    @ParameterizedTest
    @CsvSource({
        "0, '10 100 20 200 30 300'",
        "9, '10 100 20 200 30 300'",
        "10, '10 100 20 200 30 300'",
        "19, '10 100 20 200 30 300'",
        "20, '20 200 30 300'",
        "29, '20 200 30 300'",
        "30, '30 300'",
        "99, '30 300'"
    })
    void theFirstPairIsTheOneThatHolds(long position, String pairs) {
        times.captured(10, 10, 100);
        times.captured(20, 10, 200);
        times.captured(30, 10, 300);
        assertThat(times.from(position)).isEqualTo(longs(pairs));
    }

    @Test
    void whatComesAtTheSameTimeIsOnePair() {
        times.captured(0, 5, 100);
        times.captured(5, 5, 100);
        times.captured(10, 5, 101);
        assertThat(times.from(0)).containsExactly(0, 100, 10, 101);
    }

    @Test
    void nothingIsKnownOfWhatCameFromElsewhere() {
        times.captured(10, 10, 100);
        times.captured(25, 5, 100);
        assertThat(times.from(20)).containsExactly(20, 0, 25, 100);
    }

    @Test
    void aLogThatBeganAnewForgets() {
        times.captured(10, 10, 100);
        times.captured(0, 5, 200);
        assertThat(times.from(0)).containsExactly(0, 200);
    }

    /** Gaps between captures, in milliseconds: a flood, a line a second, a line a minute with bursts, anything at all. */
    static Stream<List<Long>> histories() {
        Random random = new Random(4711);
        List<Long> bursts = new ArrayList<>();
        List<Long> any = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            bursts.add(i % 100 == 0 ? 60_000L : 1L);
            any.add((long) Math.pow(10, random.nextDouble() * 6));
        }
        return Stream.of(
                Stream.generate(() -> 1L).limit(200_000).toList(),
                Stream.generate(() -> 1000L).limit(90_000).toList(),
                bursts,
                any);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void theOlderTheCoarserAndNeverLaterThanTheTruth(List<Long> gaps) {
        List<Long> truth = new ArrayList<>();
        long now = START;
        for (long gap : gaps) {
            now += gap;
            times.captured(truth.size(), 1, now);
            truth.add(now);
        }
        long[] pairs = times.from(0);
        assertThat(pairs.length).isLessThanOrEqualTo(2 * CaptureTimes.MOST);
        assertThat(pairs[0]).isZero();
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(pairs[i + 1]).isEqualTo(truth.get((int) pairs[i]));
        }
        for (int position = 0; position < truth.size(); position++) {
            long came = truth.get(position);
            long said = times.from(position)[1];
            assertThat(said).isLessThanOrEqualTo(came);
            assertThat(came - said).as("%s ms ago", now - came).isLessThanOrEqualTo((now - came) / 7 + 1);
        }
    }

    @Test
    void whatIsRotatedAwayMakesRoomFirst() {
        for (int i = 0; i < CaptureTimes.MOST; i++) {
            times.captured(i, 1, START + i * 1000L);
        }
        oldest.set(100);
        times.captured(CaptureTimes.MOST, 1, START + CaptureTimes.MOST * 1000L);
        long[] pairs = times.from(0);
        assertThat(pairs[0]).isEqualTo(100);
        assertThat(pairs).hasSize(2 * (CaptureTimes.MOST - 99));
    }

    @Test
    void aClockThatIsSetBackHarmsNothing() {
        for (int i = 0; i < 10_000; i++) {
            times.captured(i, 1, START - i * 1000L);
        }
        assertThat(times.from(0).length).isBetween(20, 2 * CaptureTimes.MOST);
        assertThat(times.from(9_999)).containsExactly(9_999, START - 9_999_000L);
    }

    @Test
    void bytesOfOthersEverywhereNeverTakeMoreRoom() {
        for (int i = 0; i < 10_000; i++) {
            times.captured(2L * i, 1, START + i);
        }
        assertThat(times.from(0).length).isBetween(20, 2 * CaptureTimes.MOST);
        assertThat(times.from(19_998)).containsExactly(19_998, START + 9_999);
    }

    private static long[] longs(String text) {
        return Stream.of(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }
}
