package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmaster.core.event.Stamp;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.supervisor.Reloader.Available;
import taskmaster.core.supervisor.Reloader.Changes;
import taskmaster.core.supervisor.Reloader.Step;
import taskmaster.jmx.usage.UsageSampler;

@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
final class SupervisorBeanTest {
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    private final FakeSupervisor supervisor = new FakeSupervisor()
            .shows(
                    pictured("cron").gaveUp(4).because("exit status 1"),
                    pictured("web:api").running(42, START));
    private final FakeReloader reloader = new FakeReloader();
    private final FakeControl control = new FakeControl();
    private final SupervisorBean bean = bean(Optional.of(MemoryLog.of("/log", "line\n")));

    private SupervisorBean bean(Optional<CapturedLog> log) {
        Commands commands = new Commands(supervisor);
        Jobs jobs = new Jobs(supervisor, told -> {}, new Stamp(InstantSource.fixed(START)), Runnable::run);
        return new SupervisorBean(
                commands,
                new ConfigurationOrders(commands, reloader, control, jobs),
                jobs,
                new LoopWatch(supervisor),
                new UsageSampler(() -> new long[0]),
                Explainers.knowing(supervisor),
                new DaemonFacts(
                        "1.2.3", "tm", 99, START, Path.of("/etc/taskmaster/server"), "unix:///run/tm.sock", log),
                control,
                new FakeConnectors());
    }

    @Test
    void saysWhatItIs() {
        assertThat(bean.getVersion()).isEqualTo("1.2.3");
        assertThat(bean.getIdentifier()).isEqualTo("tm");
        assertThat(bean.getPid()).isEqualTo(99);
        assertThat(bean.getConfigFile()).isEqualTo("/etc/taskmaster/server");
        assertThat(bean.getStartTime()).isEqualTo(Date.from(START));
        assertThat(bean.getUptimeMillis()).isPositive();
        assertThat(bean.getState()).isEqualTo("RUNNING");
        assertThat(bean.getStateCode()).isEqualTo(1);
    }

    @Test
    void aReloadThatWasRefusedIsTold() {
        assertThat(bean.getReloadError()).isEmpty();
        assertThat(bean.getReloadErrorTime()).isNull();
        bean.reloadRefused(START, "reload refused: server:3: error: one");
        bean.reloadRefused(START.plusSeconds(1), "reload refused: server:3: error: two");
        assertThat(bean.getReloadError()).isEqualTo("reload refused: server:3: error: two");
        assertThat(bean.getReloadErrorTime()).isEqualTo(Date.from(START.plusSeconds(1)));
        assertThat(bean.getReloadFailureCount()).isEqualTo(2);
        bean.configured(START.plusSeconds(2));
        assertThat(bean.getReloadError()).isEmpty();
        assertThat(bean.getReloadErrorTime()).isEqualTo(Date.from(START.plusSeconds(1)));
        assertThat(bean.getReloadFailureCount()).isEqualTo(2);
    }

    @Test
    void restartsAreCountedByHowLongTheyTook() {
        assertThat(bean.getRestartLatencyCounts()).containsEntry("0.001", 0L).containsEntry("+Inf", 0L);
        assertThat(bean.getRestartLatencyNanos()).isZero();
    }

    @Test
    void onItsWayDownItSaysSoAndTakesNoNewOrders() {
        supervisor.stopping();
        assertThat(bean.getState()).isEqualTo("SHUTDOWN");
        assertThat(bean.getStateCode()).isEqualTo(-1);
        assertThatThrownBy(() -> bean.update("")).hasMessage("SHUTTING_DOWN: the daemon is shutting down");
        assertThatThrownBy(bean::reread).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bean.add("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bean.remove("x")).isInstanceOf(IllegalStateException.class);
        assertThat(reloader.asked()).isEmpty();
    }

    @Test
    void aSecondShutdownIsRefusedAsSupervisordDoes() {
        supervisor.stopping();
        assertThatThrownBy(bean::shutdown).hasMessage("SHUTTING_DOWN: the daemon is shutting down");
        assertThat(control.asked()).isEmpty();
    }

    @Test
    void countsProcesses() {
        assertThat(bean.getProcessCount()).isEqualTo(2);
        assertThat(bean.getRunningCount()).isEqualTo(1);
        assertThat(bean.getStateCounts()).containsEntry("FATAL", 1);
        assertThat(bean.getStatusRows()).hasSize(2);
        assertThat(bean.getStatusRows()[0]).startsWith("cron\tcron\tcron\tFATAL\t200\t");
    }

    @Test
    void commandsByName() {
        assertThat(bean.start("cron none"))
                .containsExactly("none\tNO_SUCH_PROCESS\tno such process", "cron\tSTARTED\tstarted");
        assertThat(bean.stop("all")).hasSize(2);
        assertThat(bean.restart("web:*")).containsExactly("web:api\tSTARTED\tstarted");
        assertThat(bean.signal("USR1", "web:api")).containsExactly("web:api\tSIGNALLED\tsignalled");
        assertThat(supervisor.asked())
                .containsExactly("start cron", "stop cron web:api", "restart web:api", "signal SIGUSR1 web:api");
    }

    @Test
    void aBadSignalIsToldForEveryProcessAndDoesNothing() {
        assertThat(bean.signal("FOO", "all x"))
                .containsExactly(
                        "x\tNO_SUCH_PROCESS\tno such process",
                        "cron\tBAD_SIGNAL\tbad signal name",
                        "web:api\tBAD_SIGNAL\tbad signal name");
        assertThat(supervisor.asked()).isEmpty();
    }

    @Test
    void clearsLogs() {
        MemoryLog out = MemoryLog.of("/out", "text");
        MemoryLog broken = MemoryLog.of("/broken", "text").broken("cannot truncate /broken: read-only file system");
        supervisor.shows(
                pictured("good").stdout(out), pictured("none"), pictured("bad").stdout(broken));
        assertThat(bean.clear("all missing"))
                .containsExactly(
                        "missing\tNO_SUCH_PROCESS\tno such process",
                        "good\tCLEARED\tcleared",
                        "none\tFAILED\tno log file",
                        "bad\tFAILED\tcannot truncate /broken: read-only file system");
        assertThat(out.text()).isEmpty();
    }

    @Test
    void rereadTellsWhatAnUpdateWouldDo() {
        reloader.finds(new Changes(List.of("new"), List.of("changed"), List.of("gone")));
        assertThat(bean.reread()).containsExactly("changed\tchanged", "gone\tdisappeared", "new\tavailable");
    }

    @Test
    void updateTellsEveryStepOnceTheBeansAreThere() {
        reloader.does(new Step("web", "stopped"), new Step("web", "updated process group"));
        assertThat(bean.update("web  db")).containsExactly("web\tstopped", "web\tupdated process group");
        assertThat(bean.update(" ")).hasSize(2);
        assertThat(reloader.asked()).containsExactly("update [web, db]", "update []");
        assertThat(control.asked()).containsExactly("awaitBeans", "awaitBeans");
    }

    @Test
    void aWrongConfigurationIsToldWithEveryProblem() {
        reloader.isWrong("f:1: a\nf:2: b");
        assertThatThrownBy(() -> bean.update(""))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("f:1: a\nf:2: b")
                .hasNoCause();
        assertThatThrownBy(bean::reread).hasMessage("f:1: a\nf:2: b").hasNoCause();
    }

    @Test
    void addsAndRemovesGroups() {
        assertThat(bean.add("web")).isEqualTo("web: added process group");
        assertThat(bean.remove("web")).isEqualTo("web: removed process group");
        reloader.changesNothing();
        assertThat(bean.add("web")).isEqualTo("web: already active");
        assertThat(bean.remove("web")).isEqualTo("web: still running");
    }

    @Test
    void whatIsAvailableIsTold() {
        reloader.offers(
                new Available("web", "api", true, true, 1, 2), new Available("cron", "cron", false, false, 999, 999));
        assertThat(bean.avail()).containsExactly("web:api\tin use\tauto\t1:2", "cron\tavail\tmanual\t999:999");
    }

    @Test
    void readsLogs() throws IOException {
        assertThat(bean.readMainLog(-5, 100).getBytes()).asString().isEqualTo("line\n");
        supervisor.shows(pictured("web").stdout(MemoryLog.of("/out", "text")));
        assertThat(bean.readProcessLog("web", "stdout", 1, 2).getBytes())
                .asString()
                .isEqualTo("ex");
        assertThatThrownBy(() -> bean.readProcessLog("none", "stdout", 0, 1))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("NO_SUCH_PROCESS: none");
        SupervisorBean silent = bean(Optional.empty());
        assertThatThrownBy(() -> silent.readMainLog(0, 1))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("no log file");
    }

    @Test
    void passesOnWhatConcernsTheDaemon() {
        assertThat(bean.reopenLogs()).isEqualTo("logs are opened anew");
        assertThat(bean.shutdown()).isEqualTo("shutting down");
        assertThat(control.asked()).containsExactly("reopenLogs", "shutdown");
    }

    @Test
    void theConfigurationIsAsOldAsTheLastReload() {
        assertThat(bean.getConfigTime()).isEqualTo(Date.from(START));
        bean.configured(START.plusSeconds(9));
        assertThat(bean.getConfigTime()).isEqualTo(Date.from(START.plusSeconds(9)));
    }
}
