package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.command.Bench.Result;

class DoctorTest {
    @TempDir
    Path directory;

    private final Bench bench = new Bench();

    @Test
    void whatIsWellIsSaidToo() throws Exception {
        bench.file(configuration("")).client.shows("a", "RUNNING", "");
        Result result = bench.run("doctor");
        assertThat(result.out())
                .contains(
                        "ok    configuration: " + directory.resolve("t.conf") + ": no problems\n",
                        "ok    daemon: taskmasterd 1.2.3, pid 4711, at unix:///run/t.sock\n",
                        "ok    processes: 1, none of which has failed\n",
                        "ok    changes: the configuration is the one that is applied\n",
                        "disk: " + directory);
    }

    @Test
    void whatIsNotWellSaysWhatToDo() throws Exception {
        bench.file(configuration("[program:x]\ncommand=/bin/sleep 1\nstdout_logfile=/no/such/folder/x.log\n"))
                .client
                .shows("a", "FATAL", "", "b", "RUNNING", "")
                .answers("reread", "x\tavailable");
        Result result = bench.run("doctor");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "FAIL  socket: /run/t.sock is not there",
                        "warn  processes: failed: a; see: taskmasterctl explain\n",
                        "warn  changes: groups that differ from the file: 1",
                        "FAIL  disk: /no/such/folder is no directory");
    }

    @Test
    void aDaemonThatIsNotThereIsExplained() throws Exception {
        bench.file(configuration("")).unreachable(Kind.NO_SUCH_FILE, "");
        assertThat(bench.run("doctor").out())
                .contains("FAIL  daemon: unix:///run/t.sock no such file\n", "it is not running: there is no pid file");
    }

    @Test
    void aConfigurationThatIsWrongIsAFailure() throws Exception {
        assertThat(bench.file(configuration("[program:x]\n")).run("doctor").out())
                .contains("FAIL  configuration: " + directory.resolve("t.conf") + ": 1 error");
    }

    @Test
    void programsGetLevels() throws Exception {
        assertThat(bench.json().file(configuration("")).run("doctor").out())
                .contains("{\"name\":\"configuration\",\"result\":\"OK\",");
    }

    private Path configuration(String more) throws Exception {
        return Files.writeString(
                directory.resolve("t.conf"),
                "[taskmasterd]\npidfile=%(here)s/t.pid\nlogfile=%(here)s/t.log\nchildlogdir=%(here)s\n"
                        + "[taskmasterctl]\nserverurl=unix:///run/t.sock\n[unix_jmx_server]\nfile=%(here)s/t.sock\n"
                        + more);
    }
}
