package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.command.Bench.Result;

class ConnectionTroubleTest {
    @TempDir
    Path directory;

    private final Bench bench = new Bench();

    @ParameterizedTest
    @CsvSource({
        "status,4,4,1",
        "start x,7,4,1",
        "pid,7,4,1",
        "tail x,7,4,1",
        "version,7,4,1",
        "reread,1,1,1",
        "update,1,1,1",
        "avail,1,1,1",
        "add x,1,1,1",
        "remove x,1,1,1",
        "reload,1,1,1",
        "shutdown,1,1,1"
    })
    void exitCodesAreSupervisorctls(String line, int noFile, int refused, int denied) {
        assertThat(bench.unreachable(Kind.NO_SUCH_FILE, "").run(line).code()).isEqualTo(noFile);
        assertThat(bench.unreachable(Kind.REFUSED_CONNECTION, "").run(line).code())
                .isEqualTo(refused);
        assertThat(bench.unreachable(Kind.PERMISSION_DENIED, "").run(line).code())
                .isEqualTo(denied);
    }

    @Test
    void theFirstLineIsSupervisorctlsAndTheOthersHelp() throws IOException {
        Path file = configuration("");
        assertThat(bench.file(file)
                        .unreachable(Kind.NO_SUCH_FILE, "")
                        .run("status")
                        .out())
                .isEqualTo("""
                        unix:///run/t.sock no such file
                          there is no socket at unix:///run/t.sock (serverurl, DIR/t.conf:5)
                          it is not running: there is no pid file DIR/t.pid
                          start it: taskmasterd -c DIR/t.conf
                        """.replace("DIR", directory.toString()));
        assertThat(bench.unreachable(Kind.AUTHENTICATION, "give a password")
                        .run("status")
                        .out())
                .isEqualTo("Server requires authentication\n  give a password\n");
        assertThat(bench.unreachable(Kind.PERMISSION_DENIED, "only root and x may: /run/t.sock")
                        .run("status")
                        .out())
                .startsWith("unix:///run/t.sock permission denied\n  only root and x may: /run/t.sock; you are ");
    }

    @Test
    void aDaemonThatDiedLeavesTraces() throws IOException {
        Files.writeString(directory.resolve("t.pid"), "99999999\n");
        Files.writeString(directory.resolve("t.log"), "first\nOutOfMemoryError\n");
        assertThat(bench.file(configuration(""))
                        .unreachable(Kind.REFUSED_CONNECTION, "")
                        .run("status")
                        .out())
                .startsWith(
                        "unix:///run/t.sock refused connection\n  nobody listens at unix:///run/t.sock (serverurl, ")
                .contains(
                        "  it died: its pid file " + directory.resolve("t.pid")
                                + " says 99999999, and there is no such process\n",
                        "  the last line of its log, " + directory.resolve("t.log") + ": OutOfMemoryError\n");
    }

    @Test
    void aConfigurationThatIsWrongIsSaid() throws IOException {
        assertThat(bench.file(configuration("[program:x]\nnumprocs=many\n"))
                        .unreachable(Kind.NO_SUCH_FILE, "")
                        .run("status")
                        .out())
                .contains("it cannot be started as the configuration is: " + directory.resolve("t.conf") + ":")
                .contains("taskmasterctl check " + directory.resolve("t.conf"));
    }

    @Test
    void anAddressFromTheCommandLineHasNoTraces() {
        assertThat(bench.unreachable(Kind.NO_SUCH_FILE, "").run("status").out()).isEqualTo("""
                        unix:///run/t.sock no such file
                          there is no socket at unix:///run/t.sock (as given)
                          is it running? start it: taskmasterd -c FILE
                        """);
    }

    private Path configuration(String more) throws IOException {
        return Files.writeString(
                directory.resolve("t.conf"),
                "[taskmasterd]\npidfile=%(here)s/t.pid\nlogfile=%(here)s/t.log\n"
                        + "[taskmasterctl]\nserverurl=unix:///run/t.sock\n"
                        + more);
    }

    @Test
    void shutdownOfNoDaemonSaysSo() {
        assertThat(bench.unreachable(Kind.NO_SUCH_FILE, "").run("shutdown"))
                .isEqualTo(new Result(1, "ERROR: unix:///run/t.sock no such file (already shut down?)\n"));
    }

    @Test
    void aDaemonThatIsGoneBeforeItAnswersHasShutDown() {
        bench.client.fails("shutdown", Kind.LOST, "");
        assertThat(bench.run("shutdown")).isEqualTo(new Result(0, "Shut down\n"));
    }

    @Test
    void aRefusalOfRightsIsOneLine() {
        bench.client.fails("start", Kind.NOT_ALLOWED, "role viewer may not start");
        assertThat(bench.run("start x")).isEqualTo(new Result(1, "ERROR: not allowed: role viewer may not start\n"));
    }

    @Test
    void aConnectionThatBreaksIsOneLine() {
        bench.client.die();
        Result result = bench.run("status");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith("error: unix:///run/t.sock connection lost\n");
    }

    @Test
    void jsonIsJsonAlsoWhenNothingWorks() {
        assertThat(bench.json().unreachable(Kind.NO_SUCH_FILE, "").run("status").out())
                .startsWith(
                        "{\"schema\":1,\"command\":\"status\",\"exit\":4,\"results\":[\n{\"name\":\"\",\"result\":\"NO_SUCH_FILE\",\"text\":\"unix:///run/t.sock no such file\\n")
                .endsWith("\n]}\n");
        assertThat(bench.json().run("nonsense \"x\"").out()).isEqualTo("""
                        {"schema":1,"command":"nonsense","exit":1,"results":[
                        {"name":"","result":"UNKNOWN_SYNTAX","text":"nonsense \\"x\\""}
                        ]}
                        """);
    }

    @Test
    void whatIsNoCommandIsSaidAndNotAsked() {
        assertThat(bench.run("frobnicate  all ünï"))
                .isEqualTo(new Result(1, "*** Unknown syntax: frobnicate all ünï\n"));
        assertThat(bench.client.calls()).isEmpty();
    }

    @Test
    void aSlipOfTheHandIsUnderstood() {
        assertThat(new Bench().run("statsu web")).isEqualTo(new Result(1, """
                        *** Unknown syntax: statsu web
                          did you mean status?
                        """));
        assertThat(new Bench().run("xx").out()).isEqualTo("*** Unknown syntax: xx\n");
        assertThat(new Bench().supervisorctl().run("statsu").out()).isEqualTo("*** Unknown syntax: statsu\n");
    }
}
