package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.process.ProcessState;
import taskmaster.jmx.api.Explained;

final class ExplanationTest {
    private static final Instant NOW = LocalDateTime.of(2026, 3, 4, 15, 6, 7)
            .atZone(ZoneId.systemDefault())
            .toInstant();

    private static Explanation explanation(Pictured process) {
        return Explanation.of(process.status(), Evidence.NONE, LastOutput.of(process.status()), NOW);
    }

    private static List<String> explained(Pictured process) {
        return List.of(explanation(process).lines());
    }

    @Test
    void aProcessThatRuns() {
        assertThat(explained(pictured("web")
                        .running(42, NOW.minus(Duration.ofMinutes(5)))
                        .counts(3, 2, 1)))
                .containsExactly(
                        "web is RUNNING: up for 5 minutes with pid 42",
                        "rule: autorestart=unexpected: if it ends other than by exitcodes=0 it is started again at once",
                        "since the daemon started: 3 starts, 2 of them without a command; 1 unexpected end");
    }

    @Test
    void anEndByCommandIsOneAlsoAfterTheNextStart() {
        Pictured web = pictured("web")
                .running(42, NOW.minusSeconds(5))
                .exitedWith(ExitStatus.killedBy(15, false), NOW.minusSeconds(9))
                .onCommand();
        assertThat(explained(web))
                .contains("last end: " + ExitStatus.killedBy(15, false)
                        + " at 2026-03-04 15:05:58, 9 seconds ago, on command");
        assertThat(explanation(web).data().getJudgement()).isEqualTo("commanded");
    }

    @Test
    void whatIsToldInWordsIsThereAsData() {
        Explained data = explanation(pictured("web:api")
                        .retrying(2, NOW.plusSeconds(2))
                        .exitedWith(ExitStatus.exited(3), NOW.minusSeconds(1))
                        .since(NOW.minusSeconds(1))
                        .because("exited too quickly"))
                .data();
        assertThat(data.getState()).isEqualTo("BACKOFF");
        assertThat(data.getSummary()).startsWith("web:api is BACKOFF: exited too quickly");
        assertThat(data.getLastEnd()).isEqualTo("exit status 3");
        assertThat(data.getLastEndTime()).isEqualTo(NOW.minusSeconds(1));
        assertThat(data.getJudgement()).isEqualTo("tooSoon");
        assertThat(data.getRules()).hasSize(2);
        assertThat(data.getRules()[0]).startsWith("startsecs=1: ");
        assertThat(data.getNext()).startsWith("attempt 3 at ");
        assertThat(data.getNextTime()).isEqualTo(NOW.plusSeconds(2));
        assertThat(data.getLastLines()).isEmpty();
    }

    @Test
    void aProcessThatCannotComeUp() {
        assertThat(explained(pictured("web:api")
                        .retrying(2, NOW.plusSeconds(2))
                        .started(NOW.minusMillis(1250))
                        .exitedWith(ExitStatus.exited(3), NOW.minusSeconds(1))
                        .since(NOW.minusSeconds(1))
                        .because("exited too quickly")
                        .counts(2, 1, 2)))
                .containsExactly(
                        "web:api is BACKOFF: exited too quickly; the next try comes at 2026-03-04 15:06:09, in 2 seconds",
                        "last end: exit status 3 after 0.25 seconds at 2026-03-04 15:06:06, 1 second ago, which is too soon: a failed start",
                        "rule: startsecs=1: it did not stay up that long, so the start failed",
                        "rule: startretries=3: 2 of 4 attempts have failed; the pause grows by a second each time",
                        "next: attempt 3 at 2026-03-04 15:06:09, in 2 seconds",
                        "since the daemon started: 2 starts, 1 of them without a command; 2 unexpected ends");
    }

    @Test
    void aProcessThatWasGivenUp() {
        assertThat(explained(pictured("web").gaveUp(4).because("command not found: web")))
                .startsWith(
                        "web is FATAL: command not found: web; it was tried 4 times, and only a command starts it again",
                        "rule: startretries=3: after 4 times it is given up",
                        "next: nothing, until somebody starts it or a reload changes it",
                        "since the daemon started: no child was created");
    }

    @Test
    void aProcessThatEndedByItself() {
        assertThat(explained(pictured("job").exited(ExitStatus.exited(0), NOW.minus(Duration.ofHours(2)))))
                .startsWith(
                        "job is EXITED: it ended by itself (exit status 0) and its rules leave it alone",
                        "last end: exit status 0 at 2026-03-04 13:06:07, 2 hours ago, which is expected: exitcodes=0",
                        "rule: autorestart=unexpected: what ends as expected is not started again");
        assertThat(explained(pictured("job")
                        .autorestart(Autorestart.NEVER, 0)
                        .exited(ExitStatus.killedBy(9, false), NOW.minus(Duration.ofDays(1)))))
                .contains(
                        "last end: terminated by SIGKILL at 2026-03-03 15:06:07, 1 day ago, which is not expected:"
                                + " a signal never is",
                        "rule: autorestart=false: what ends by itself is not started again");
    }

    @Test
    void aProcessThatIsDown() {
        assertThat(explained(pictured("web"))).first().isEqualTo("web is STOPPED: it was not started yet");
        assertThat(explained(pictured("web")
                        .counts(1, 0, 0)
                        .exitedWith(ExitStatus.killedBy(15, false), NOW)
                        .onCommand()))
                .startsWith(
                        "web is STOPPED: it was stopped by command",
                        "last end: terminated by SIGTERM at 2026-03-04 15:06:07, 0 seconds ago, on command",
                        "next: nothing, until somebody starts it");
    }

    @Test
    void aProcessOnItsWay() {
        assertThat(explained(pictured("web").in(ProcessState.STARTING).pid(7).startsecs(10)))
                .startsWith(
                        "web is STARTING: pid 7 has to stay up for 10 seconds",
                        "next: RUNNING after 10 seconds (startsecs), or a failed start if it ends before");
        assertThat(explained(pictured("web").in(ProcessState.STOPPING).pid(7)))
                .startsWith(
                        "web is STOPPING: pid 7 was sent SIGTERM and has not ended yet",
                        "next: SIGKILL if it has not ended within 10 seconds (stopwaitsecs)");
    }

    @Test
    void itsLastWordsAreShown() {
        String text = "1\n2\n\n3\n4\n5\n6\n" + "x".repeat(300) + "\n";
        assertThat(explained(pictured("web").stderr(MemoryLog.of("/log/err", text))))
                .endsWith("last lines of stderr (/log/err):", "  3", "  4", "  5", "  6", "  " + "x".repeat(200));
        assertThat(explained(pictured("web")
                        .stdout(MemoryLog.of("/log/out", "both\n"))
                        .redirected()))
                .endsWith("last lines of stdout (/log/out):", "  both");
    }

    @Test
    void ofItsLatestRunIfThatWroteAnything() {
        assertThat(explained(pictured("web")
                        .stderr(MemoryLog.of("/log/err", "of the first\nof the second\n")
                                .withRunsAt(0, 13))))
                .endsWith("last lines of stderr (/log/err):", "  of the second");
        assertThat(explained(pictured("web")
                        .stderr(MemoryLog.of("/log/err", "of the first\n").withRunsAt(0, 13))))
                .endsWith("last lines of stderr, of an earlier run (/log/err):", "  of the first");
    }

    @Test
    void aLogThatCannotBeReadIsNoReasonToFail() {
        assertThat(explained(
                        pictured("web").stderr(MemoryLog.of("/log/err", "x").broken("input/output error"))))
                .last()
                .isEqualTo("its stderr cannot be read: input/output error");
    }

    @ParameterizedTest
    @EnumSource(ProcessState.class)
    void theFirstLineSaysItAllInEveryState(ProcessState state) {
        assertThat(explained(pictured("web").in(state)))
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .startsWith("web is " + state + ": ");
    }
}
