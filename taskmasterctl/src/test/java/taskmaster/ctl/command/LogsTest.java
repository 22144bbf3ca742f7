package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.client.FakeLog;
import taskmaster.ctl.command.Bench.Result;
import taskmaster.ctl.log.Channel;

/** logs: many programs, both streams, chosen lines. */
class LogsTest {
    private final Bench bench = new Bench();
    private final FakeLog out = bench.client.log("web:a", "stdout");
    private final FakeLog errors = bench.client.log("web:a", "stderr");
    private final FakeLog job = bench.client.log("job", "stdout");

    @BeforeEach
    void processes() {
        bench.client
                .shows("web:a", "RUNNING", "pid 1", "job", "RUNNING", "pid 2")
                .discards("job", "stderr");
    }

    @Test
    void linesOfManyStandBehindTheirNames() {
        out.append("one\ntwo\n");
        errors.append("oops\n");
        job.append("done");
        assertThat(bench.run("logs")).isEqualTo(new Result(0, """
                        job   | done
                        web:a | one
                        web:a | two
                        web:a ! oops
                        """));
    }

    @Test
    void oneStreamAloneNeedsNoMarks() {
        job.append("1\n2\n3\n");
        assertThat(bench.run("logs -n2 job").out()).isEqualTo("2\n3\n");
        errors.append("x\n");
        out.append("y\n");
        assertThat(bench.run("logs web:a").out()).isEqualTo("| y\n! x\n");
        assertThat(bench.run("logs --stderr web:*").out()).isEqualTo("x\n");
    }

    @Test
    void linesAreChosenByWhatIsInThem() {
        job.append("INFO a\nWARN b\nINFO c\nERROR d\nINFO e\n");
        assertThat(bench.run("logs job --grep WARN|ERROR").out()).isEqualTo("WARN b\nERROR d\n");
        assertThat(bench.run("logs job -n1 --grep=WARN|ERROR").out()).isEqualTo("ERROR d\n");
    }

    @Test
    void oneRunIsShownFromItsStartToTheNext() {
        job.append("old\na\nb\nnew\n");
        bench.client.runs("job", "stdout", 0, 4, 8);
        assertThat(bench.run("logs job --run -1").out()).isEqualTo("a\nb\n");
        assertThat(bench.run("logs job --run=0").out()).isEqualTo("new\n");
        assertThat(bench.run("logs job --run -1 -n 1 --raw").out()).isEqualTo("b\n");
        assertThat(bench.run("logs job --run -3"))
                .isEqualTo(new Result(1, "job: ERROR (no run -3: of those that are remembered the first is -2)\n"));
        assertThat(bench.run("logs web:a --run 0").out()).isEqualTo("web:a: ERROR (has not run yet)\n");
        assertThat(bench.run("logs job --run 1").code()).isEqualTo(2);
        assertThat(bench.run("logs job --run 0 -f").out()).contains("--run and --follow do not go together");
        assertThat(bench.json().run("logs job --run -1 -n1").out()).contains("\"text\":\"b\",\"stream\":\"stdout\"");
    }

    @Test
    void ofARunThatWasRotatedAwayWhatIsLeftIsShown() {
        job.append("old\na\nb\nnew\n");
        job.keepOnly(6);
        bench.client.runs("job", "stdout", 0, 4, 8);
        assertThat(bench.run("logs job --run -1").out()).isEqualTo("b\n");
        assertThat(bench.run("logs job --run -2").out()).isEmpty();
    }

    @Test
    void linesWithTimesAreMergedAndMayBeTooOld() {
        job.append("2026-11-24T10:00:00Z a\n2026-11-24T10:00:02Z c\n  more of c\n");
        out.append("2026-11-24T10:00:01Z b\n2026-11-24T10:00:03Z d\n");
        assertThat(bench.run("logs").out()).isEqualTo("""
                        job   | 2026-11-24T10:00:00Z a
                        web:a | 2026-11-24T10:00:01Z b
                        job   | 2026-11-24T10:00:02Z c
                        job   |   more of c
                        web:a | 2026-11-24T10:00:03Z d
                        """);
        assertThat(bench.run("logs job --since 2026-11-24T10:00:01Z").out())
                .isEqualTo("2026-11-24T10:00:02Z c\n  more of c\n");
    }

    @Test
    void linesWithoutTimesAreShownAndSaidToBe() {
        job.append("a\n");
        assertThat(bench.run("logs job --since 1h").out())
                .isEqualTo("job: the lines of stdout have no time: --since does not choose among them\na\n");
    }

    @Test
    void strangeBytesDoNotReachTheTerminal() {
        job.append(new byte[] {'a', (byte) 0xff, 033, '[', '2', 'J', 033, '[', '3', '1', 'm', 'r', '\n'});
        assertThat(bench.run("logs job").out()).isEqualTo("a\uFFFD^[[2J^[[31mr\n");
    }

    @Test
    void rawMeansRaw() {
        out.append("a\033[2J\n");
        errors.append("b\n");
        assertThat(bench.run("logs --raw web:a").out()).isEqualTo("a\033[2J\nb\n");
    }

    @Test
    void programsGetAnObjectALine() {
        job.append("2026-11-24T10:00:00Z \"a\"\n");
        assertThat(bench.json().run("logs job nosuch")).isEqualTo(new Result(1, """
                        {"name":"nosuch","result":"NO_SUCH_PROCESS","text":"no such process"}
                        {"name":"job","result":"LINE","text":"2026-11-24T10:00:00Z \\"a\\"","stream":"stdout","time":1795514400000}
                        """));
    }

    @Test
    void whatComesIsShownWithChangesOfState() {
        out.append("old\n");
        bench.client.answers("newestEvent", "7");
        bench.operator(new Acts(() -> job.append("new\n"), () -> {
            out.append("last words\n");
            bench.client.answers(
                    "events",
                    "1\t0\tjournal\t\tthe oldest event that is kept",
                    "8\t1795514400000\ttaskmaster.process.state\tweb:a\texited: web:a (exit status 1; not expected)",
                    "9\t1795514400001\ttaskmaster.process.state\tother\tspawned: 'other' with pid 5",
                    "10\t1795514400002\ttaskmaster.audit\tweb:a\tfoo",
                    "11\t1795514400003\ttaskmaster.process.state\tweb:a\tspawned: 'web:a' with pid 9");
        }));
        assertThat(bench.run("logs -f -n 1").out()).isEqualTo("""
                web:a | old
                job   | new
                web:a | last words
                web:a * exited with code 1, not expected
                web:a * started, pid 9
                """);
        assertThat(bench.client.calls()).contains("events 7 5000");
    }

    @Test
    void whereThereIsNoJournalLinesAreFollowedAllTheSame() {
        bench.client.lacks("newestEvent");
        bench.operator(new Acts(() -> job.append("new\n"), () -> {}));
        assertThat(bench.run("logs -f job").out()).isEqualTo("new\n");
    }

    @Test
    void timesOfCaptureStandBeforeLinesAsFarAsTheyAreKnown() {
        job.append("before\nearly\nlate\n");
        out.append("between\n");
        long noon = today(12);
        bench.client.captured("job", "stdout", 7, noon, 13, noon + 3001).captured("web:a", "stdout", 0, noon + 2000);
        assertThat(bench.run("logs -t job").out()).isEqualTo("""
                             before
                12:00:00.000 early
                12:00:03.001 late
                """);
        assertThat(bench.run("logs --time --stdout").out()).isEqualTo("""
                             job   | before
                12:00:00.000 job   | early
                12:00:02.000 web:a | between
                12:00:03.001 job   | late
                """);
        assertThat(bench.run("logs --time --stdout -n2").out()).isEqualTo("""
                12:00:00.000 job   | early
                12:00:02.000 web:a | between
                12:00:03.001 job   | late
                """);
        errors.append("who knows\n");
        assertThat(bench.run("logs -t -n1").out()).isEqualTo("""
                             web:a ! who knows
                12:00:02.000 web:a | between
                12:00:03.001 job   | late
                """);
        assertThat(bench.run("logs -n2 --stdout").out()).isEqualTo("job   | early\nweb:a | between\njob   | late\n");
    }

    @Test
    void linesOfAnotherDayCarryTheDate() {
        job.append("old\nnew\n");
        Instant longAgo = LocalDateTime.of(2020, 1, 2, 3, 4, 5)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        bench.client.captured("job", "stdout", 0, longAgo.toEpochMilli(), 4, 0);
        assertThat(bench.run("logs -t job").out())
                .isEqualTo("2020-01-02 03:04:05.000 old\n" + " ".repeat(23) + " new\n");
    }

    @Test
    void followedLinesHaveTheirTimesAndStandBetweenWhatBecameOfTheirProcess() {
        long noon = today(12);
        bench.client.answers("newestEvent", "7");
        bench.operator(new Acts(() -> {}, () -> {
            job.append("last words\nfirst words\n");
            bench.client
                    .captured("job", "stdout", 0, noon, 11, noon + 2000)
                    .answers(
                            "events",
                            "8\t" + noon + "\ttaskmaster.process.state\tjob\texited: job (exit status 0; expected)",
                            "9\t" + (noon + 2000) + "\ttaskmaster.process.state\tjob\tspawned: 'job' with pid 9");
        }));
        assertThat(bench.run("logs -f -t job").out()).isEqualTo("""
                12:00:00.000 last words
                12:00:00.000 * exited with code 0
                12:00:02.000 * started, pid 9
                12:00:02.000 first words
                """);
    }

    @Test
    void sinceTakesTheTimeOfCaptureWhereALineSaysNone() {
        job.append("2026-11-24T10:00:00Z a\n  more of a\nalone\n");
        long ten = Instant.parse("2026-11-24T10:00:00Z").toEpochMilli();
        bench.client.captured("job", "stdout", 0, ten + 500, 35, ten + 60_000);
        assertThat(bench.run("logs job --since 2026-11-24T10:00:01Z").out()).isEqualTo("alone\n");
        assertThat(bench.run("logs job --since 2026-11-24T10:00:00Z").out())
                .isEqualTo("2026-11-24T10:00:00Z a\n  more of a\nalone\n");
        bench.client.captured("job", "stdout");
        assertThat(bench.run("logs job --since 2026-11-24T10:00:01Z").out()).isEmpty();
        out.append("before\nold\nnew\n");
        bench.client.captured("web:a", "stdout", 7, ten, 11, ten + 60_000);
        assertThat(bench.run("logs web:a --stdout --since 2026-11-24T10:00:01Z").out())
                .isEqualTo("new\n");
        assertThat(bench.run("logs web:a --stdout --since 2026-11-24T10:00:00Z").out())
                .isEqualTo("before\nold\nnew\n");
    }

    @Test
    void programsGetTheTimeOfCaptureToo() {
        job.append("before\na\n");
        bench.client.captured("job", "stdout", 7, 1795514400123L);
        assertThat(bench.json().run("logs job").out()).isEqualTo("""
                {"name":"job","result":"LINE","text":"before","stream":"stdout"}
                {"name":"job","result":"LINE","text":"a","stream":"stdout","time":1795514400123,"captured":1795514400123}
                """);
    }

    @Test
    void anOlderDaemonThatKeepsNoTimesSaysSoToWhoeverAsks() {
        job.append("a\n");
        out.append("b\n");
        bench.client.lacks("captureTimes");
        assertThat(bench.run("logs").out()).isEqualTo("job   | a\nweb:a | b\n");
        assertThat(bench.run("logs -t")).isEqualTo(new Result(1, "ERROR: older\n"));
        assertThat(bench.run("logs -t --raw job").out()).contains("--raw and --time do not go together");
    }

    @Test
    void theFailedOnesAlone() {
        job.append("a\n");
        out.append("b\n");
        bench.client.shows("web:a", "FATAL", "", "job", "RUNNING", "pid 2");
        assertThat(bench.run("logs --failed --stdout")).isEqualTo(new Result(0, "b\n"));
        bench.client.shows("web:a", "STOPPED", "", "job", "RUNNING", "pid 2");
        assertThat(bench.run("logs --failed")).isEqualTo(new Result(0, "Nothing has failed.\n"));
    }

    private static long today(int hour) {
        ZoneId zone = ZoneId.systemDefault();
        return LocalDate.now(zone).atTime(hour, 0).atZone(zone).toInstant().toEpochMilli();
    }

    @Test
    void aLogThatWasEmptiedOrLostSaysSo() {
        job.append("old\n");
        bench.operator(new Acts(job::startAnew, () -> {
            job.append("x".repeat(Channel.MAX_BYTES) + "\n");
            job.keepOnly(5);
        }));
        assertThat(bench.run("logs -f job").out())
                .contains("* the log was cleared\n", "* 65532 bytes were rotated away unread\n");
    }

    @Test
    void aProcessWithoutLogsIsAnError() {
        bench.client.discards("job", "stdout");
        assertThat(bench.run("logs job")).isEqualTo(new Result(1, "job: ERROR (no log file)\n"));
        out.append("a\n");
        assertThat(bench.run("logs --stdout")).isEqualTo(new Result(0, "a\n"));
        assertThat(bench.run("logs job web:a --stdout").out()).isEqualTo("job: ERROR (no log file)\na\n");
    }

    @ParameterizedTest
    @CsvSource({
        "logs --grep ( job,--grep: not a regular expression: Unclosed group: (",
        "logs --since soon job,'--since: found soon, expected 10m, 2h, 14:30, 2026-11-24 or 2026-11-24T14:30'",
        "logs -n x job,'--lines: found x, expected a whole number from 0 on'"
    })
    void wrongOptionsAreSaid(String line, String error) {
        Result result = bench.run(line);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).startsWith("Error: " + error + "\n");
    }
}
