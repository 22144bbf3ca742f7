package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every option of a program, on real children. */
class OptionsE2E {
    @TempDir
    Path directory;

    @Test
    void commandPassesArgumentsExactly() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:args]
                command=printf '[%%s]' "two words" 'single $HOME' back\\ slash '' 50%% a#b a;b ünï
                startsecs=0
                autorestart=false
                stdout_logfile=@DIR@/out
                """)) {
            daemon.awaitText("out", "[two words][single $HOME][back slash][][50%][a#b][a;b][ünï]");
        }
    }

    @Test
    void numprocsKeepsSoManyAliveWithNamesAndLogsOfTheirOwn() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:pool]
                command=sh -c 'echo number %(process_num)d; exec sleep 600'
                process_name=%(program_name)s_%(process_num)02d
                numprocs=3
                startsecs=0
                stdout_logfile=@DIR@/%(process_num)d.log
                """)) {
            for (int i = 0; i < 3; i++) {
                daemon.awaitState("pool:pool_0" + i, "RUNNING");
                daemon.awaitText(i + ".log", "number " + i + "\n");
            }
            long victim = daemon.pidOf("pool:pool_01");
            long untouched = daemon.pidOf("pool:pool_02");
            TestDaemon.kill("KILL", victim);
            await("another child").until(() -> daemon.pidOf("pool:pool_01"), pid -> pid > 0 && pid != victim);
            assertThat(daemon.pidOf("pool:pool_02")).isEqualTo(untouched);
        }
    }

    @Test
    void autostartFalseWaitsForTheCommand() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:later]
                command=sleep 600
                autostart=false
                startsecs=0
                """)) {
            assertThat(daemon.statusLine("later")).matches("later +STOPPED +Not started");
            assertThat(daemon.ctl("start", "later").out()).isEqualTo("later: started\n");
            assertThat(daemon.state("later")).isEqualTo("RUNNING");
        }
    }

    @Test
    void autorestartAndExitcodesDecide() throws Exception {
        String program = """
                [program:%s]
                command=sh -c 'echo run >> @DIR@/%s; [ $(wc -l < @DIR@/%s) -gt 1 ] && exec sleep 600; exit %d'
                startsecs=0
                autorestart=%s
                exitcodes=0,2
                """;
        StringBuilder programs = new StringBuilder();
        programs.append(program.formatted("always", "always", "always", 0, "true"));
        programs.append(program.formatted("never", "never", "never", 1, "false"));
        programs.append(program.formatted("listed", "listed", "listed", 2, "unexpected"));
        programs.append(program.formatted("unlisted", "unlisted", "unlisted", 3, "unexpected"));
        try (TestDaemon daemon = TestDaemon.start(directory, programs.toString())) {
            daemon.awaitState("always", "RUNNING");
            daemon.awaitState("unlisted", "RUNNING");
            daemon.awaitState("never", "EXITED");
            daemon.awaitState("listed", "EXITED");
            daemon.awaitText("always", "run\nrun\n");
            daemon.awaitText("unlisted", "run\nrun\n");
            assertThat(daemon.text("never")).isEqualTo("run\n");
            assertThat(daemon.text("listed")).isEqualTo("run\n");
            assertThat(daemon.log())
                    .contains("exited: listed (exit status 2; expected)")
                    .contains("exited: unlisted (exit status 3; not expected)");
        }
    }

    @Test
    void aSignalIsNeverAnExpectedExit() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:victim]
                command=sleep 600
                startsecs=0
                autorestart=unexpected
                exitcodes=0,9,137
                """)) {
            daemon.awaitState("victim", "RUNNING");
            long first = daemon.pidOf("victim");
            TestDaemon.kill("KILL", first);
            await("another child").until(() -> daemon.pidOf("victim"), pid -> pid > 0 && pid != first);
            assertThat(daemon.log()).contains("exited: victim (terminated by SIGKILL; not expected)");
        }
    }

    @Test
    void startsecsAndStartretriesLeadToFatalWithTheReason() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:quick]
                command=sh -c 'echo try >> @DIR@/tries; exit 0'
                startsecs=1
                startretries=2
                [program:once]
                command=sh -c 'echo try >> @DIR@/once; exit 4'
                startretries=0
                [program:slow]
                command=sleep 600
                startsecs=3
                """)) {
            assertThat(daemon.state("slow")).isEqualTo("STARTING");
            daemon.awaitState("quick", "FATAL");
            daemon.awaitState("once", "FATAL");
            assertThat(daemon.text("tries")).isEqualTo("try\ntry\ntry\n");
            assertThat(daemon.text("once")).isEqualTo("try\n");
            assertThat(daemon.statusLine("once")).contains("Exited too quickly").contains("exit status 4");
            assertThat(daemon.log()).contains("backoff: quick").contains("gave up: quick");
            daemon.awaitState("slow", "RUNNING");
        }
    }

    @Test
    void stopsignalAsksAndStopwaitsecsKills() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:polite]
                command=sh -c 'trap "echo got USR1; exit 0" USR1; echo ready; while :; do sleep 0.1; done'
                stopsignal=USR1
                stdout_logfile=@DIR@/polite
                [program:deaf]
                command=sh -c 'trap "" TERM; echo ready; while :; do sleep 0.1; done'
                stopwaitsecs=1
                stdout_logfile=@DIR@/deaf
                """)) {
            daemon.awaitText("polite", "ready");
            daemon.awaitText("deaf", "ready");
            assertThat(daemon.ctl("stop", "polite", "deaf").out().lines())
                    .containsExactlyInAnyOrder("polite: stopped", "deaf: stopped");
            assertThat(daemon.text("polite")).isEqualTo("ready\ngot USR1\n");
            assertThat(daemon.log())
                    .contains("stopped: polite (exit status 0)")
                    .contains("killing: 'deaf'")
                    .contains("stopped: deaf (terminated by SIGKILL)");
        }
    }

    @Test
    void streamsGoToFilesOrNowhere() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:split]
                command=sh -c 'echo out; echo err >&2; printf last'
                startsecs=0
                autorestart=false
                stdout_logfile=@DIR@/split.out
                stderr_logfile=@DIR@/split.err
                [program:merged]
                command=sh -c 'echo one; echo two >&2; echo three'
                startsecs=0
                autorestart=false
                redirect_stderr=true
                stdout_logfile=@DIR@/merged.out
                [program:quiet]
                command=sh -c 'echo lost; echo kept >&2; where=$(readlink /proc/$$/fd/1); echo $where >&2'
                startsecs=0
                autorestart=false
                stdout_logfile=NONE
                stderr_logfile=@DIR@/quiet.err
                """)) {
            daemon.awaitText("split.out", "out\nlast");
            daemon.awaitText("split.err", "err\n");
            daemon.awaitText("merged.out", "one\ntwo\nthree\n");
            daemon.awaitText("quiet.err", "/dev/null");
            assertThat(daemon.text("quiet.err")).startsWith("kept\n");
        }
    }

    @Test
    void logsRotateAndLoseNothing() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:count]
                command=sh -c 'i=0; while [ $i -lt 2000 ]; do i=$((i+1)); echo "line number $i"; done'
                startsecs=0
                autorestart=false
                stdout_logfile=@DIR@/count
                stdout_logfile_maxbytes=10KB
                stdout_logfile_backups=9
                """)) {
            daemon.awaitText("count", "line number 2000\n");
            StringBuilder all = new StringBuilder();
            for (int i = 9; i > 0; i--) {
                all.append(daemon.text("count." + i));
                assertThat(daemon.text("count." + i).length()).isLessThanOrEqualTo(10 * 1024);
            }
            all.append(daemon.text("count"));
            StringBuilder expected = new StringBuilder();
            for (int i = 1; i <= 2000; i++) {
                expected.append("line number ").append(i).append('\n');
            }
            assertThat(all).hasToString(expected.toString());
        }
    }

    @Test
    void environmentDirectoryAndUmaskAreTheProgramsOwn() throws Exception {
        Files.createDirectory(directory.resolve("work"));
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:env]
                command=sh -c 'echo "$A|$B|$C|$(pwd)|$(umask)|$SUPERVISOR_PROCESS_NAME"; : > made'
                environment=A="two words, and more",B='k=v',C=""
                directory=@DIR@/work
                umask=077
                startsecs=0
                autorestart=false
                stdout_logfile=@DIR@/env
                [program:other]
                command=sh -c 'echo "$A|$(umask)|$(pwd)"'
                startsecs=0
                autorestart=false
                stdout_logfile=@DIR@/other
                """)) {
            Path work = directory.resolve("work");
            daemon.awaitText("env", "two words, and more|k=v||" + work.toRealPath() + "|0077|env\n");
            daemon.awaitText("other", "\n");
            assertThat(daemon.text("other")).startsWith("|0022|").doesNotContain(work.toString());
            await().until(() -> Files.exists(work.resolve("made")));
            assertThat(Files.getPosixFilePermissions(work.resolve("made"))).hasToString("[OWNER_READ, OWNER_WRITE]");
        }
    }

    @Test
    void userDropsEveryPrivilege() throws Exception {
        assumeThat(System.getProperty("user.name")).as("needs root").isEqualTo("root");
        Files.setPosixFilePermissions(directory, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:who]
                command=sh -c 'echo "$(id -u)|$(id -g)|$(id -G)|$HOME|$USER|$LOGNAME"; grep CapEff /proc/self/status'
                user=nobody
                directory=/
                startsecs=0
                autorestart=false
                stdout_logfile=@DIR@/who
                """)) {
            daemon.awaitText("who", "CapEff:\t0000000000000000");
            assertThat(daemon.text("who")).startsWith("65534|65534|65534|/nonexistent|nobody|nobody\n");
        }
    }

    @Test
    void groupSignalsReachGrandchildren() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:tree]
                command=sh -c 'sleep 600 & sleep 600 & echo ready; wait'
                stopasgroup=true
                stdout_logfile=@DIR@/tree
                """)) {
            daemon.awaitText("tree", "ready");
            daemon.ctl("stop", "tree");
            await("only the daemon is left").until(() -> daemon.marked().size() == 1);
        }
    }

    @Test
    void priorityOrdersStartAndGroupsAreCommandedTogether() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:last]
                command=sleep 600
                priority=30
                startsecs=0
                [program:first]
                command=sleep 600
                priority=10
                startsecs=0
                [program:a]
                command=sleep 600
                startsecs=0
                [program:b]
                command=sleep 600
                startsecs=0
                [group:both]
                programs=a,b
                priority=20
                """)) {
            assertThat(daemon.log()
                            .lines()
                            .filter(line -> line.contains("spawned:"))
                            .map(line -> line.replaceAll(".*spawned: '(.*)' with.*", "$1")))
                    .containsExactly("first", "both:a", "both:b", "last");
            assertThat(daemon.ctl("stop", "both:*").out().lines())
                    .containsExactlyInAnyOrder("both:a: stopped", "both:b: stopped");
            assertThat(daemon.state("first")).isEqualTo("RUNNING");
        }
    }

    @Test
    void includedFilesAreRead() throws Exception {
        Files.createDirectory(directory.resolve("conf.d"));
        TestDaemon.write(directory.resolve("conf.d/extra.conf"), "[program:extra]\ncommand=sleep 600\nstartsecs=0\n");
        try (TestDaemon daemon = TestDaemon.start(directory, "[include]\nfiles=conf.d/*.conf\n")) {
            daemon.awaitState("extra", "RUNNING");
        }
    }

    @Test
    void aReasonIsGivenForWhatCannotStart() throws IOException, InterruptedException {
        TestDaemon.write(directory.resolve("plain.txt"), "echo hello\n");
        TestDaemon.write(directory.resolve("script"), "#!/no/such/interpreter\n");
        assertThat(directory.resolve("script").toFile().setExecutable(true)).isTrue();
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:missing]
                command=no-such-command-at-all
                startretries=0
                [program:plain]
                command=@DIR@/plain.txt
                startretries=0
                [program:folder]
                command=/etc
                startretries=0
                [program:script]
                command=@DIR@/script
                startretries=0
                [program:nowhere]
                command=sleep 1
                directory=/no/such/directory
                startretries=0
                [program:nolog]
                command=sleep 1
                stdout_logfile=@DIR@/no/such/log
                startretries=0
                [program:fine]
                command=sleep 600
                startsecs=0
                """)) {
            daemon.awaitState("nolog", "FATAL");
            assertThat(daemon.statusLine("missing")).contains("FATAL").contains("command not found: '");
            assertThat(daemon.statusLine("plain")).contains("FATAL").contains("not executable");
            assertThat(daemon.statusLine("folder")).contains("FATAL").contains("directory");
            assertThat(daemon.statusLine("script")).contains("FATAL").contains("/no/such/interpreter");
            assertThat(daemon.statusLine("nowhere")).contains("FATAL").contains("/no/such/directory");
            assertThat(daemon.statusLine("nolog")).contains("FATAL").contains("/no/such");
            assertThat(daemon.state("fine")).isEqualTo("RUNNING");
        }
    }
}
