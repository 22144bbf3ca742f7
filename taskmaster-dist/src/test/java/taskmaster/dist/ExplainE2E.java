package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What nobody can know who has not looked: what goes on out of sight, who gave the order, what the kernel did. */
@Timeout(120)
class ExplainE2E {
    private static final Path MEMORY = Path.of("/sys/fs/cgroup/memory");

    @TempDir
    Path directory;

    @Test
    void aProgramThatWentToTheBackgroundIsFoundThere() throws Exception {
        Path nginx = Installed.find("nginx", "/usr/sbin");
        TestDaemon.write(directory.resolve("nginx.conf"), """
                pid %1$s/nginx.pid;
                error_log %1$s/error;
                events {}
                http { access_log off; server { listen unix:%1$s/web; } }
                """.formatted(directory));
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:web]
                command=%s -c @DIR@/nginx.conf -p @DIR@
                startretries=0
                """.formatted(nginx))) {
            daemon.awaitState("web", "FATAL");
            String explained = daemon.ctl("explain", "web").out();
            Matcher left =
                    Pattern.compile("left behind: pid (\\d+) \\(nginx\\)").matcher(explained);
            assertThat(left.find()).as(explained).isTrue();
            assertThat(Files.readString(directory.resolve("nginx.pid")).strip()).isEqualTo(left.group(1));
            assertThat(explained).contains("nginx -g 'daemon off;'");
        }
    }

    @Test
    void aCopyThatADeadDaemonLeftBehindIsFoundWhereItIsInTheWay() throws Exception {
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:only]
                command=/bin/sh -c 'mkdir @DIR@/lock && exec sleep 1000'
                startretries=0
                """)) {
            daemon.awaitState("only", "RUNNING");
            long before = daemon.pidOf("only");
            TestDaemon.kill("KILL", daemon.pid());
            await("the daemon is gone").until(() -> daemon.marked().equals(List.of(before)));
            daemon.start();
            daemon.awaitState("only", "FATAL");
            assertThat(daemon.ctl("explain", "only").out())
                    .contains("left behind: pid " + before + " (sleep) came of it and goes on in the background\n");
        }
    }

    @Test
    void whoStoppedOrKilledAProgramIsTold() throws Exception {
        String user = System.getProperty("user.name");
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:web]
                command=/bin/sleep 1000
                autorestart=false
                [program:job]
                command=/bin/sleep 1000
                autorestart=false
                """)) {
            daemon.awaitState("web", "RUNNING");
            daemon.awaitState("job", "RUNNING");
            daemon.ctl("stop", "web");
            assertThat(daemon.ctl("explain", "web").out())
                    .startsWith("web is STOPPED: it was stopped by command of " + user + "\n")
                    .doesNotContain("left behind");
            daemon.ctl("signal", "KILL", "job");
            daemon.awaitState("job", "EXITED");
            assertThat(daemon.ctl("explain", "job").out())
                    .contains("Why:  somebody sent it that by command: SIGKILL by " + user);
        }
    }

    @Test
    void aProgramThatTheKernelKilledForMemoryIsToldFromOthers() throws Exception {
        Path python = Installed.find("python3", "/usr/bin");
        Path group = MEMORY.resolve("taskmaster-e2e-" + ProcessHandle.current().pid());
        assumeTrue(isMade(group), "no control group can be made here");
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:hungry]
                command=/bin/sh -c 'echo $$ > %s/cgroup.procs; exec %s -c "x = bytearray(300000000)"'
                startretries=0
                """.formatted(group, python))) {
            daemon.awaitState("hungry", "FATAL");
            assertThat(daemon.ctl("explain", "hungry").out())
                    .contains("terminated by SIGKILL", "Why:  the kernel killed it because memory ran out\n");
        } finally {
            await("an empty group").until(() -> group.toFile().delete());
        }
    }

    private static boolean isMade(Path group) {
        try {
            Files.createDirectory(group);
            Files.writeString(group.resolve("memory.limit_in_bytes"), "50000000");
            return true;
        } catch (IOException forbidden) {
            return false;
        }
    }
}
