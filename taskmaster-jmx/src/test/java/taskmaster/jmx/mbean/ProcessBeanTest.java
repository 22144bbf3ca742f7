package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.InputSpec;
import taskmaster.core.supervisor.Outcome.Result;
import taskmaster.jmx.usage.UsageSampler;

@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
final class ProcessBeanTest {
    private static final Instant THEN = Instant.parse("2026-03-04T05:06:07Z");

    private final FakeSupervisor supervisor = new FakeSupervisor();

    private ProcessBean bean(Pictured process) {
        supervisor.shows(process);
        return new ProcessBean(
                new Commands(supervisor),
                new ProcessInputs(id -> Optional.empty()),
                new UsageSampler(() -> new long[0]),
                Explainers.knowing(supervisor),
                process.status());
    }

    @Test
    void saysWhoItIs() {
        ProcessBean bean = bean(pictured("web:api"));
        assertThat(bean.getName()).isEqualTo("api");
        assertThat(bean.getGroup()).isEqualTo("web");
        assertThat(bean.getNamespec()).isEqualTo("web:api");
        assertThat(bean.getProgram()).isEqualTo("program of api");
        assertThat(bean.getCommand()).isEqualTo("/bin/api -x");
    }

    @Test
    void saysWhatItReads() {
        assertThat(bean(pictured("web")).getStdin()).isEqualTo("null");
        assertThat(bean(pictured("web").stdin(new InputSpec.Pipe())).getStdin()).isEqualTo("pipe");
        assertThat(bean(pictured("web").stdin(new InputSpec.Terminal())).getStdin())
                .isEqualTo("terminal");
    }

    @Test
    void aRunningProcess() {
        Instant start = Instant.now().minusSeconds(60);
        ProcessBean bean = bean(pictured("web").running(42, start).counts(3, 2, 1));
        assertThat(bean.getState()).isEqualTo("RUNNING");
        assertThat(bean.getStateCode()).isEqualTo(20);
        assertThat(bean.isUp()).isTrue();
        assertThat(bean.getGoal()).isEqualTo("UP");
        assertThat(bean.getPid()).isEqualTo(42);
        assertThat(bean.getUptimeMillis()).isBetween(60_000L, 120_000L);
        assertThat(bean.getStartTime()).isEqualTo(Date.from(start));
        assertThat(bean.getStateSince()).isEqualTo(Date.from(start));
        assertThat(bean.getStartCount()).isEqualTo(3);
        assertThat(bean.getRestartCount()).isEqualTo(2);
        assertThat(bean.getUnexpectedExitCount()).isEqualTo(1);
        assertThat(bean.getDescription()).startsWith("pid 42, uptime 0:01:0");
    }

    @Test
    void numbersOfAProcessThatNeverRanAreNeverNull() {
        ProcessBean bean = bean(pictured("web"));
        assertThat(bean.getPid()).isEqualTo(-1);
        assertThat(bean.getUptimeMillis()).isZero();
        assertThat(bean.getStdoutBytes()).isZero();
        assertThat(bean.getStderrBytes()).isZero();
        assertThat(bean.isUp()).isFalse();
        assertThat(bean.getLastExit()).isEmpty();
        assertThat(bean.getReason()).isEmpty();
        assertThat(bean.getLastExitCode()).isNull();
        assertThat(bean.getLastExitSignal()).isNull();
        assertThat(bean.getStartTime()).isNull();
        assertThat(bean.getStopTime()).isNull();
        assertThat(bean.getNextTry()).isNull();
    }

    @Test
    void whatAChildUsesIsNotKnownBeforeTheFirstLookButNoCounterIsNegative() {
        ProcessBean running = bean(pictured("web").running(42, THEN));
        assertThat(running.getRssBytes()).isEqualTo(-1);
        assertThat(running.getThreadCount()).isEqualTo(-1);
        assertThat(running.getCpuNanos()).isZero();
        ProcessBean down = bean(pictured("web"));
        assertThat(down.getRssBytes()).isZero();
        assertThat(down.getThreadCount()).isZero();
        assertThat(down.getCpuNanos()).isZero();
    }

    @Test
    void theLastEndByExitAndBySignal() {
        ProcessBean exited = bean(pictured("web").exited(ExitStatus.exited(143), THEN));
        assertThat(exited.getLastExitCode()).isEqualTo(143);
        assertThat(exited.getLastExitSignal()).isNull();
        assertThat(exited.getStopTime()).isEqualTo(Date.from(THEN));
        ProcessBean killed = bean(pictured("web").exited(ExitStatus.killedBy(15, false), THEN));
        assertThat(killed.getLastExitCode()).isEqualTo(-1);
        assertThat(killed.getLastExitSignal()).isEqualTo("SIGTERM");
        assertThat(killed.getLastExit()).isEqualTo("terminated by SIGTERM");
    }

    @Test
    void troubleShowsReasonTriesAndTheNextTry() {
        ProcessBean bean = bean(pictured("web").retrying(2, THEN).because("exit status 1"));
        assertThat(bean.getTries()).isEqualTo(2);
        assertThat(bean.getNextTry()).isEqualTo(Date.from(THEN));
        assertThat(bean.getReason()).isEqualTo("exit status 1");
    }

    @Test
    void rulesAreThoseOfTheConfiguration() {
        ProcessBean bean = bean(pictured("web").autorestart(Autorestart.ALWAYS, 2, 0));
        assertThat(bean.getAutorestart()).isEqualTo("true");
        assertThat(bean.getExitCodes()).containsExactly(0, 2);
        assertThat(bean(pictured("web").autorestart(Autorestart.NEVER, 0)).getAutorestart())
                .isEqualTo("false");
        assertThat(bean(pictured("web")).getAutorestart()).isEqualTo("unexpected");
        assertThat(bean.getPriority()).isEqualTo(999);
        assertThat(bean.isAutostart()).isTrue();
        assertThat(bean.getStartSecs()).isEqualTo(1);
        assertThat(bean.getStartRetries()).isEqualTo(3);
        assertThat(bean.getStopSignal()).isEqualTo("SIGTERM");
        assertThat(bean.getStopWaitSecs()).isEqualTo(10);
    }

    @Test
    void logsAreNamedAndCounted() {
        ProcessBean bean =
                bean(pictured("web").stdout(MemoryLog.of("/log/out", "12345")).redirected());
        assertThat(bean.getStdoutLogfile()).isEqualTo("/log/out");
        assertThat(bean.getStderrLogfile()).isEmpty();
        assertThat(bean.getStdoutBytes()).isEqualTo(5);
        assertThat(bean.getStderrBytes()).isZero();
    }

    @Test
    void logsAreReadAndCleared() throws IOException {
        MemoryLog out = MemoryLog.of("/log/out", "one\ntwo\n");
        MemoryLog err = MemoryLog.of("/log/err", "oops\n");
        ProcessBean bean = bean(pictured("web").stdout(out).stderr(err));
        assertThat(bean.tail("stdout", 4)).isEqualTo("two\n");
        assertThat(bean.tail("stderr", 100)).isEqualTo("oops\n");
        assertThat(bean.readLog("stdout", 0, 3).getBytes()).asString().isEqualTo("one");
        assertThat(bean.clearLogs()).isEqualTo("web: cleared");
        assertThat(out.text()).isEmpty();
        assertThat(err.text()).isEmpty();
    }

    @Test
    void clearingNothingIsToldAsOnTheDaemon() {
        ProcessBean bean = bean(pictured("web"));
        assertThatThrownBy(bean::clearLogs)
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("no log file");
    }

    @Test
    void secretsInTheEnvironmentAreMasked() {
        ProcessBean bean = bean(pictured("web").environment(Map.of("TOKEN", "abc", "COLOUR", "blue")));
        assertThat(bean.environment()).containsEntry("TOKEN", "******").containsEntry("COLOUR", "blue");
    }

    @Test
    void commandsConcernThisProcessAlone() {
        ProcessBean bean = bean(pictured("web:api"));
        assertThat(bean.start()).isEqualTo("web:api: started");
        assertThat(bean.stop()).isEqualTo("web:api: stopped");
        assertThat(bean.restart()).isEqualTo("web:api: started");
        assertThat(bean.signal("usr2")).isEqualTo("web:api: signalled");
        assertThat(supervisor.asked())
                .containsExactly("start web:api", "stop web:api", "restart web:api", "signal SIGUSR2 web:api");
    }

    @Test
    void whatFailsIsAnExceptionWithCodeWordAndReason() {
        ProcessBean bean = bean(pictured("web"));
        supervisor.answers(Result.SPAWN_ERROR, "command not found: x");
        assertThatThrownBy(bean::start)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("SPAWN_ERROR: web: command not found: x");
        assertThatThrownBy(bean::restart).hasMessage("SPAWN_ERROR: web: command not found: x");
    }

    @Test
    void aRestartOfSomethingThatIsGoneSaysSo() {
        ProcessBean bean = bean(pictured("web"));
        supervisor.answers(Result.NO_SUCH_PROCESS, "no such process");
        assertThatThrownBy(bean::restart).hasMessage("NO_SUCH_PROCESS: web: no such process");
    }

    @Test
    void afterTheProcessIsGoneTheBeanShowsItsLastPicture() {
        ProcessBean bean = bean(pictured("web").running(42, THEN));
        assertThat(bean.getPid()).isEqualTo(42);
        supervisor.shows();
        assertThat(bean.getPid()).isEqualTo(42);
        assertThat(bean.getState()).isEqualTo("RUNNING");
    }
}
