package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.dist.Distribution.Result;

/** A changed file, applied by signal and by command: what is the same is not touched. */
class ReloadE2E {
    private static final String KEPT = "[program:kept]\ncommand=sleep 600\nstartsecs=0\n";

    @TempDir
    Path directory;

    @Test
    void hupAppliesWhatChangedAndNothingElse() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, KEPT + """
                        [program:changed]
                        command=sleep 601
                        startsecs=0
                        [program:gone]
                        command=sleep 602
                        startsecs=0
                        [program:pool]
                        command=sleep 603
                        startsecs=0
                        numprocs=2
                        process_name=%(process_num)d
                        """)) {
            long kept = daemon.pidOf("kept");
            long changed = daemon.pidOf("changed");
            long first = daemon.pidOf("pool:0");
            daemon.configure("""
                    ; a comment, another order, a default written out
                    [program:pool]
                    command=sleep 603
                    startsecs=0
                    numprocs=3
                    process_name=%(process_num)d
                    [program:new]
                    command=sleep 604
                    startsecs=0
                    [program:changed]
                    command=sleep 605
                    startsecs=0
                    """ + KEPT + "autorestart=unexpected\n");
            daemon.signal("HUP");
            daemon.awaitText("daemon.log", "reloaded:");
            daemon.awaitState("new", "RUNNING");
            daemon.awaitState("pool:2", "RUNNING");
            await().until(() -> daemon.pidOf("changed"), pid -> pid > 0 && pid != changed);
            assertThat(daemon.pidOf("kept")).isEqualTo(kept);
            assertThat(daemon.pidOf("pool:0")).isEqualTo(first);
            await().until(() -> daemon.statusLine("gone"), line -> line.contains("no such process"));
            assertThat(daemon.log())
                    .containsPattern("reloaded: .*replaced changed")
                    .contains("added group new");
        }
    }

    @Test
    void rulesChangeWithoutARestart() throws Exception {
        String program = """
                [program:ruled]
                command=sh -c 'trap "" TERM; echo up; while :; do sleep 0.1; done'
                startsecs=0
                stdout_logfile=@DIR@/out
                """;
        try (TestDaemon daemon = TestDaemon.start(directory, program + "stopwaitsecs=600\n")) {
            daemon.awaitText("out", "up");
            long pid = daemon.pidOf("ruled");
            daemon.configure(program + "stopwaitsecs=1\n");
            assertThat(daemon.ctl("update").out()).isEqualTo("ruled: updated process group\n");
            assertThat(daemon.pidOf("ruled")).isEqualTo(pid);
            assertThat(daemon.ctl("stop", "ruled").out()).isEqualTo("ruled: stopped\n");
        }
    }

    @Test
    void aWrongFileIsRefusedAndChangesNothing() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, KEPT)) {
            long kept = daemon.pidOf("kept");
            daemon.configure(KEPT + "[program:bad]\ncommand=sleep 1\nnumprocs=many\n");
            Result reread = daemon.ctl("reread");
            assertThat(reread.code()).isEqualTo(1);
            assertThat(reread.all()).contains("[program:bad] numprocs");
            assertThat(daemon.ctl("update").code()).isEqualTo(1);
            daemon.signal("HUP");
            daemon.awaitText("daemon.log", "reload refused");
            Files.delete(daemon.config());
            daemon.signal("HUP");
            daemon.configure(KEPT);
            assertThat(daemon.pidOf("kept")).isEqualTo(kept);
            assertThat(daemon.ctl("reread").out()).isEqualTo("No config updates to processes\n");
        }
    }

    @Test
    void rereadUpdateAddAndRemoveSpeakAsSupervisorctlDoes() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, KEPT + "[program:old]\ncommand=sleep 600\n")) {
            daemon.configure(KEPT + "priority=5\n[program:new]\ncommand=sleep 600\nstartsecs=0\n");
            assertThat(daemon.ctl("reread").out()).isEqualTo("kept: changed\nnew: available\nold: disappeared\n");
            assertThat(daemon.ctl("avail").out())
                    .contains("new")
                    .contains("avail")
                    .contains("in use");
            assertThat(daemon.ctl("add", "new").out()).isEqualTo("new: added process group\n");
            daemon.awaitState("new", "RUNNING");
            assertThat(daemon.ctl("remove", "new").out()).isEqualTo("ERROR: process/group still running: new\n");
            assertThat(daemon.ctl("update").out())
                    .isEqualTo("old: stopped\nold: removed process group\nkept: updated process group\n");
        }
    }

    @Test
    void aProgramStoppedByHandStaysStopped() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, KEPT)) {
            daemon.ctl("stop", "kept");
            daemon.configure(KEPT.replace("600", "700"));
            daemon.ctl("update");
            assertThat(daemon.state("kept")).isEqualTo("STOPPED");
        }
    }

    @Test
    void manyHupsInABurstLeaveTheLastFile() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, KEPT)) {
            long kept = daemon.pidOf("kept");
            for (int i = 0; i < 10; i++) {
                daemon.configure(KEPT + "[program:p" + i + "]\ncommand=sleep 600\nstartsecs=0\n");
                daemon.signal("HUP");
            }
            daemon.awaitState("p9", "RUNNING");
            await().until(() -> daemon.ctl("status").out().lines().count(), count -> count == 2);
            assertThat(daemon.pidOf("kept")).isEqualTo(kept);
        }
    }

    @Test
    void thePlanThatIsShownIsThePlanThatIsApplied() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, KEPT + "[program:old]\ncommand=sleep 600\n")) {
            long kept = daemon.pidOf("kept");
            daemon.configure(KEPT + "stopwaitsecs=3\n[program:new]\ncommand=sleep 601\nstartsecs=0\n");
            Result shown = daemon.ctl("diff");
            assertThat(shown.code()).as("changes are pending").isEqualTo(3);
            String diff = shown.out();
            assertThat(diff)
                    .containsPattern("- old +removed +stop 1 \\(running, pid \\d+\\)\n")
                    .containsPattern("~ kept +stopwaitsecs +10 -> 3 +live\n")
                    .containsPattern("\\+ new +new program +start 1\n")
                    .contains("1 to add, 1 to change, 1 to remove; 1 process restarts or starts, 1 stops.\n");
            String id = diff.replaceAll("(?s).*--plan (\\w+).*", "$1");
            daemon.configure(KEPT + "stopwaitsecs=4\n[program:new]\ncommand=sleep 601\nstartsecs=0\n");
            Result moved = daemon.ctl("apply", "--plan", id);
            assertThat(moved.code()).isEqualTo(1);
            assertThat(moved.all()).contains("look at it again");
            assertThat(daemon.pidOf("new")).as("nothing was done").isEqualTo(-1);
            assertThat(daemon.ctl("apply", "-y").out()).contains("old: removed process group");
            assertThat(daemon.ctl("apply", "--dry-run").code())
                    .as("nothing is pending")
                    .isZero();
            assertThat(daemon.pidOf("kept")).isEqualTo(kept);
            assertThat(daemon.ctl("config", "kept", "--origin").out())
                    .containsPattern("stopwaitsecs +=  ?4 +; .*server:\\d+")
                    .containsPattern("startretries += 3 +; default");
        }
    }

    @Test
    void whatCannotStartDoesNotEndWhatRuns() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, KEPT)) {
            long kept = daemon.pidOf("kept");
            daemon.configure(KEPT + "user=no-such-user-anywhere\n");
            Result update = daemon.ctl("update");
            assertThat(update.code()).isEqualTo(1);
            assertThat(update.all()).contains("no-such-user-anywhere");
            assertThat(daemon.pidOf("kept")).isEqualTo(kept);
        }
    }
}
