package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    private static final String PROGRAM = "[taskmasterd]\n[program:x]\ncommand=/bin/x\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    void warnsOfAPasswordThatEveryoneCanRead() {
        assertThat(report("[taskmasterd]\n[user:u]\npassword=x\n"))
                .isEqualTo(
                        "3:10: warning: [user:u] password: everyone on this machine can read this password; expected chmod o-r "
                                + folder.resolve("taskmaster.ini"));
    }

    @Test
    void warnsOfASecretVariable() {
        assertThat(report(PROGRAM + "environment=A=1,DB_PASSWORD=\"x\"\n"))
                .startsWith(
                        "4:13: warning: [program:x] environment: everyone on this machine can read DB_PASSWORD; expected");
    }

    @Test
    void warnsOnceForAFile() {
        assertThat(report(PROGRAM + "environment=TOKEN=x,SECRET=y\n[user:u]\npassword=x\n")
                        .lines())
                .hasSize(1);
    }

    @Test
    void aReferenceIsNoSecret() {
        assertThat(
                        report(
                                PROGRAM
                                        + "environment=TOKEN=\"%(ENV_HOME)s\",SECRET=${HOME},API_KEY=\"\"\n[user:u]\npassword=%(ENV_HOME)s\n"))
                .isEmpty();
    }

    @Test
    void warnsOfAFileOfVariables() throws IOException {
        Files.writeString(folder.resolve("x.env"), "A=1\nTOKEN=x\n");
        assertThat(report(PROGRAM + "env_file=x.env\n"))
                .isEqualTo(folder + "/x.env:2:1: warning: everyone on this machine can read TOKEN; expected chmod o-r "
                        + folder + "/x.env");
    }

    @Test
    void aPrivateFileMayHoldSecrets() {
        assertThat(new Reports(folder).text(PROGRAM + "environment=TOKEN=x\n")).isEmpty();
    }

    @Test
    void looksAtTheRealPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "");
        UnixMachine machine = new UnixMachine(Map.of());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(machine.isReadableByOthers(file)).isFalse();
        assertThat(machine.isExecutable(file)).isFalse();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr--r--"));
        assertThat(machine.isReadableByOthers(file)).isTrue();
        assertThat(machine.isExecutable(file)).isTrue();
        assertThat(machine.isExecutable(folder)).isFalse();
        assertThat(machine.exists(folder)).isTrue();
        assertThat(machine.exists(folder.resolve("no"))).isFalse();
    }

    private String report(String text) {
        Reports reports = new Reports(folder);
        reports.machine().withFilesOpenToAll();
        return reports.text(text);
    }
}
