package taskmaster.ctl.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.client.FakeLog;

class LogPartsTest {
    private static final ZoneId ZONE = ZoneOffset.ofHours(1);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final FakeLog log = new FakeLog();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24T09:58:01Z hello               | 2026-11-24T09:58:01Z
            2026-11-24 09:58:01,123 INFO hello       | 2026-11-24T08:58:01.123Z
            [2026/11/24 09:58:01.5+0200] hello       | 2026-11-24T07:58:01.500Z
            INFO 2026-11-24T09:58:01+01:00 hello     | 2026-11-24T08:58:01Z
            {"time":"2026-11-24T09:58:01Z","m":"x"}  | 2026-11-24T09:58:01Z
            Nov 24 09:58:01 host web[1]: hello       | 2026-11-24T08:58:01Z
            Dec  3 09:58:01 host web[1]: last year   | 2025-12-03T08:58:01Z
            1.2.3.4 - - [24/Nov/2026:09:58:01 +0000] | 2026-11-24T09:58:01Z
            """)
    void timesAreReadWhereProgramsWriteThem(String line, Instant time) {
        assertThat(LineTime.of(line, NOW, ZONE)).contains(time);
    }

    @ParameterizedTest
    @CsvSource({"hello", "2026-99-99 99:99:99 x", "Foo 24 09:58:01", "[99/Nov/2026:09:58:01 +0000]", "''"})
    void whatIsNoTimeIsNone(String line) {
        assertThat(LineTime.of(line, NOW, ZONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "90s,2026-11-24T09:58:30Z",
        "10m,2026-11-24T09:50:00Z",
        "2h,2026-11-24T08:00:00Z",
        "1d,2026-11-23T10:00:00Z",
        "10:30,2026-11-24T09:30:00Z",
        "2026-11-01,2026-10-31T23:00:00Z",
        "2026-11-01T12:00,2026-11-01T11:00:00Z",
        "2026-11-01T12:00:00Z,2026-11-01T12:00:00Z"
    })
    void momentsAreTypedInManyWays(String text, Instant moment) {
        assertThat(Moment.parse(text, NOW, ZONE)).contains(moment);
    }

    @Test
    void whatIsNoMomentIsNone() {
        assertThat(List.of("", "yesterday", "10x", "99:99", "9999999999s"))
                .allMatch(text -> Moment.parse(text, NOW, ZONE).isEmpty());
    }

    @Test
    void lengthsHaveUnitsAndSecondsWithout() {
        assertThat(Moment.length("90")).contains(Duration.ofSeconds(90));
        assertThat(Moment.length("5m")).contains(Duration.ofMinutes(5));
        assertThat(Moment.length("")).isEmpty();
        assertThat(Moment.length("-1")).isEmpty();
    }

    @Test
    void linesAreCutWhereverThePiecesAre() {
        LineCutter cutter = new LineCutter();
        assertThat(texts(cutter.add(100, bytes("one\ntw")))).containsExactly("one");
        assertThat(cutter.hasRest()).isTrue();
        assertThat(texts(cutter.add(106, bytes("o\r\n\nthr")))).containsExactly("two", "");
        assertThat(texts(List.of(cutter.take()))).containsExactly("thr");
        assertThat(cutter.hasRest()).isFalse();
    }

    @Test
    void aLineStandsWhereItsFirstByteDoes() {
        LineCutter cutter = new LineCutter();
        List<Line> lines = new ArrayList<>(cutter.add(100, bytes("one\r\ntw")));
        lines.addAll(cutter.add(107, bytes("o\n\nthr")));
        lines.addAll(cutter.add(500, bytes("ee\n")));
        lines.addAll(cutter.add(900, bytes("four")));
        lines.add(cutter.take());
        assertThat(lines.stream().map(Line::position)).containsExactly(100L, 105L, 109L, 110L, 900L);
        assertThat(texts(lines)).containsExactly("one", "two", "", "three", "four");
    }

    @Test
    void theLastLinesKnowWhereTheyStand() throws Exception {
        log.append("first\n" + "x".repeat(200_000) + "\nlast\nrest");
        assertThat(source().open(2, line -> line.length < 10, false).stream().map(Line::position))
                .containsExactly(200_007L, 200_012L);
    }

    @ParameterizedTest
    @CsvSource({"0,", "9,", "10,100", "19,100", "20,", "29,", "30,300", "99,300"})
    void ofAPositionThePairBeforeItHolds(long position, @Nullable Long millis) {
        CaptureTimes times = new CaptureTimes(new long[] {10, 100, 20, 0, 30, 300});
        assertThat(times.at(position).map(Instant::toEpochMilli)).isEqualTo(Optional.ofNullable(millis));
        assertThat(CaptureTimes.NONE.at(position)).isEmpty();
    }

    @Test
    void aLineWithoutEndIsCutSomewhere() {
        LineCutter cutter = new LineCutter();
        assertThat(cutter.add(0, new byte[1 << 21])).hasSize(1);
    }

    @Test
    void theLastLinesAreFoundHoweverFarBack() throws Exception {
        log.append("first\n" + "x".repeat(200_000) + "\nlast\n");
        assertThat(texts(source().open(2, line -> true, false))).containsExactly("x".repeat(200_000), "last");
        assertThat(texts(source().open(1, line -> true, false))).containsExactly("last");
        assertThat(texts(source().open(10, line -> line.length < 10, false))).containsExactly("first", "last");
    }

    @Test
    void whatHasNoEndIsALineOrTheBeginningOfOne() throws Exception {
        log.append("one\ntw");
        assertThat(texts(source().open(10, line -> true, false))).containsExactly("one", "tw");
        LogSource followed = source();
        assertThat(texts(followed.open(10, line -> true, true))).containsExactly("one");
        log.append("o\nthree\n");
        assertThat(texts(followed.next(0).lines())).containsExactly("two", "three");
    }

    @Test
    void aLineWithoutEndIsShownWhenNothingMoreComes() throws Exception {
        LogSource followed = source();
        followed.open(10, line -> true, true);
        log.append("prompt: ");
        assertThat(followed.next(0).lines()).isEmpty();
        assertThat(followed.next(0).lines()).isEmpty();
        assertThat(followed.next(0).lines()).isEmpty();
        assertThat(texts(followed.next(0).lines())).containsExactly("prompt: ");
    }

    private LogSource source() {
        return new LogSource(
                new Channel() {
                    @Override
                    public String name() {
                        return "x";
                    }

                    @Override
                    public taskmaster.jmx.api.LogPiece read(long position, int bytes) {
                        return log.read(position, bytes);
                    }
                },
                "stdout");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream()
                .map(line -> new String(line.bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
