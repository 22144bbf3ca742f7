package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilesTest {

    private static final String HASH = "$pbkdf2-sha512$210000$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNoaGFzaGhhc2g";
    private static final String PROGRAM = "[taskmasterd]\n[program:x]\ncommand=/bin/x\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    void refusesAPlainPasswordThatEveryoneCanRead() {
        assertThat(report("[taskmasterd]\n[user:u]\npassword=x\n"))
                .isEqualTo("3:10: error: [user:u] password: plain text that everyone on this machine can read; expected"
                        + " chmod o-r " + folder.resolve("taskmaster.ini")
                        + ", or a hash, as taskmasterctl passwd prints it");
    }

    @Test
    void warnsOfAPlainPasswordInAPrivateFile() {
        assertThat(new Reports(folder).text("[taskmasterd]\n[user:u]\npassword=x\n"))
                .isEqualTo(
                        "3:10: warning: [user:u] password: plain text; better is a hash, as taskmasterctl passwd prints it");
        assertThat(new Reports(folder).text("[taskmasterd]\n[user:u]\npassword=" + HASH + "\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[taskmasterd]\n[user:u]\npassword=" + HASH,
                "[taskmasterd]\n[user:u]\npassword={SHA}0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33",
                "[taskmasterd]\n[unix_jmx_server]\nfile=/s\nusername=u\npassword=x",
                "[supervisord]\n[inet_http_server]\nport=127.0.0.1:1\nusername=u\npassword=x",
            })
    void warnsOfAnythingElseThatEveryoneCanRead(String text) {
        assertThat(report(text))
                .contains("warning: ")
                .contains("password: everyone on this machine can read this password; expected chmod o-r ")
                .doesNotContain("error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$pbkdf2-sha512$",
                "$pbkdf2-sha512$x$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA",
                "$pbkdf2-sha512$9$c2Fs$aGFz"
            })
    void refusesAHashThatNoPasswordFits(String hash) {
        assertThat(new Reports(folder).text("[taskmasterd]\n[user:u]\npassword=" + hash))
                .isEqualTo(
                        "3:10: error: [user:u] password: not a whole hash; expected $pbkdf2-sha512$ROUNDS$SALT$HASH in one"
                                + " line, as taskmasterctl passwd prints it");
    }

    @Test
    void warnsOfASecretVariable() {
        assertThat(report(PROGRAM + "environment=A=1,DB_PASSWORD=\"x\"\n"))
                .startsWith(
                        "4:13: warning: [program:x] environment: everyone on this machine can read DB_PASSWORD; expected");
    }

    @Test
    void warnsOnceForAFile() {
        assertThat(report(PROGRAM + "environment=TOKEN=x,SECRET=y\n[user:u]\npassword=" + HASH + "\n")
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
