package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.Command;

/** What a right file names and this machine does not have. */
class LacksTest {

    private static final String MAIN = "[taskmasterd]\n";

    @TempDir
    Path folder = Path.of("");

    private Reports reports = new Reports(Path.of(""));

    @BeforeEach
    void inFolder() {
        reports = new Reports(folder);
    }

    @Test
    void aProgramWithoutItsUserCannotBeStarted() {
        Command command = command("user=nobody");
        assertThat(command.words()).isEmpty();
        assertThat(command.text()).isEqualTo("/bin/x -v");
        assertThat(command.problem()).contains("no user 'nobody' on this machine");
        assertThat(reports.text(MAIN + "[program:x]\ncommand=/bin/x\nuser=nobody\n"))
                .isEqualTo(
                        "4:6: note: [program:x] user: no user 'nobody' on this machine; the program cannot be started here");
    }

    @Test
    void aProgramWithoutAVariableCannotBeStarted() {
        String reason = "%(ENV_NO)s: the environment has no NO";
        assertThat(command("directory=/srv/%(ENV_NO)s").problem()).contains(reason);
        assertThat(command("environment=A=\"%(ENV_NO)s\"").problem()).contains(reason);
        assertThat(command("stdout_logfile=/var/log/%(ENV_NO)s").problem()).contains(reason);
        assertThat(command("autostart=%(ENV_NO)s").problem()).contains(reason);
        assertThat(command("priority=${NO}").problem())
                .contains("${NO}: the environment has no NO; expected ${NO:-default} to do without");
    }

    @Test
    void otherProgramsAreNotConcerned() {
        Loaded loaded = reports.load(MAIN + "[program:a]\ncommand=/bin/a\nuser=nobody\n[program:b]\ncommand=/bin/b\n");
        assertThat(loaded.spec().groups()).hasSize(2);
        assertThat(loaded.spec()
                        .groups()
                        .getLast()
                        .processes()
                        .getFirst()
                        .exec()
                        .command()
                        .problem())
                .isEmpty();
    }

    @Test
    void theFirstReasonIsTheReason() {
        assertThat(command("user=nobody\ndirectory=%(ENV_NO)s").problem()).contains("no user 'nobody' on this machine");
    }

    @Test
    void directoriesAreLookedForAgainAtTheStart() {
        reports.machine().without("/srv").without("/var/log");
        assertThat(command("directory=/srv\nstdout_logfile=/var/log/x").problem())
                .isEmpty();
        assertThat(reports.text(MAIN + "[program:x]\ncommand=/bin/x\ndirectory=/srv\nstdout_logfile=/var/log/x\n"))
                .isEqualTo("""
                        4:11: note: [program:x] directory: no such directory: /srv; it is looked for again at each start
                        5:16: note: [program:x] stdout_logfile: no such directory: /var/log; the program cannot start""");
    }

    @Test
    void executablesAreNoted() {
        reports.machine()
                .without("/bin/gone")
                .withPlainFile("/bin/plain")
                .without("/srv/run")
                .without("/bin/tool");
        assertThat(executable("/bin/gone -x")).isEqualTo("no such file: /bin/gone");
        assertThat(executable("/bin/plain")).isEqualTo("not executable: /bin/plain");
        assertThat(executable("./run\ndirectory=/srv")).isEqualTo("no such file: /srv/run");
        assertThat(executable("tool")).isEqualTo("there is no command 'tool' in PATH");
        assertThat(executable("tool\nenvironment=PATH=\"/opt/bin\"")).isEmpty();
        assertThat(executable("tool\nenvironment=PATH=\"/bin:sub\"")).isEmpty();
        assertThat(executable("there")).isEmpty();
    }

    @Test
    void whatTheDaemonLacksKeepsItFromBeingStartedHere() {
        reports.machine().without("/srv");
        assertThat(reports.text("[taskmasterd]\nuser=nobody\ndirectory=/srv\npidfile=%(ENV_NO)s\n"))
                .isEqualTo("""
                        2:6: error: [taskmasterd] user: no user 'nobody' on this machine
                        3:11: error: [taskmasterd] directory: no such directory: /srv
                        4:9: error: [taskmasterd] pidfile: %(ENV_NO)s: the environment has no NO""");
    }

    @Test
    void whatTheDaemonLacksIsANoteWhereItIsNotToRun() throws ConfigException {
        reports.load(MAIN);
        reports.machine().without("/srv");
        assertThatThrownBy(() -> reports.load("[taskmasterd]\nuser=nobody\n")).hasMessageContaining("error: ");
        Loaded viewed = Configurations.view(reports.file(), Map.of(), reports.machine());
        assertThat(viewed.remarks())
                .singleElement()
                .asString()
                .endsWith(
                        ":2:6: note: [taskmasterd] user: no user 'nobody' on this machine; the daemon cannot be started here");
    }

    @Test
    void theSocketStaysWithTheDaemonIfItsOwnerIsMissing() {
        Loaded loaded = reports.load("[taskmasterd]\n[unix_jmx_server]\nfile=/run/s\nchown=nobody:nogroup\n");
        assertThat(loaded.spec().unixServer().owner()).isEmpty();
        assertThat(loaded.remarks())
                .singleElement()
                .asString()
                .endsWith(
                        ":4:7: note: [unix_jmx_server] chown: no user 'nobody' on this machine; the socket stays the daemon's");
    }

    @Test
    void whatTheShellLacksIsNoMatterOfTheDaemon() {
        assertThat(reports.text("[taskmasterd]\n[taskmasterctl]\npassword=%(ENV_NO)s\n"))
                .isEqualTo("3:10: note: [taskmasterctl] password: %(ENV_NO)s: the environment has no NO");
    }

    private String executable(String command) {
        String report = reports.text(MAIN + "[program:x]\ncommand=" + command + "\n");
        return report.replace("3:9: note: [program:x] command: ", "");
    }

    private Command command(String keys) {
        Loaded loaded = reports.load(MAIN + "[program:x]\ncommand=/bin/x -v\n" + keys + "\n");
        return loaded.spec().groups().getFirst().processes().getFirst().exec().command();
    }
}
