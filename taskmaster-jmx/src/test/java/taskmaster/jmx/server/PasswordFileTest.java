package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.Role;

final class PasswordFileTest {
    @TempDir
    Path directory;

    private Path file(String text) throws IOException {
        Path file = directory.resolve("passwords");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private List<String> accounts(String text) throws IOException {
        return PasswordFile.read(file(text)).stream()
                .map(account -> account.name() + " " + account.role() + " "
                        + account.password().reveal())
                .toList();
    }

    @Test
    void aMissingFileIsMadeForItsOwnerAloneWithARandomPassword() throws IOException {
        Path one = directory.resolve("one");
        Path two = directory.resolve("two");
        AccountSpec first = PasswordFile.read(one).getFirst();
        AccountSpec second = PasswordFile.read(two).getFirst();
        assertThat(first.name()).isEqualTo("admin");
        assertThat(first.role()).isEqualTo(Role.ADMIN);
        assertThat(first.password().reveal())
                .hasSize(32)
                .isNotEqualTo(second.password().reveal());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                .isEqualTo("rw-------");
        assertThat(PasswordFile.read(one)).containsExactly(first);
    }

    @Test
    void aDirectoryThatIsMissingIsToldInOneLine() {
        Path file = directory.resolve("none/passwords");
        assertThatThrownBy(() -> PasswordFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot make password file " + file + ": no such directory");
    }

    @Test
    void linesAreNamePasswordOrNameRolePassword() throws IOException {
        assertThat(accounts("# a comment\n\nroot:a b\nlook:viewer:x:y\n  op : operator :z\n"))
                .containsExactly("root ADMIN a b", "look VIEWER x:y", "op OPERATOR z");
    }

    @Test
    void aColonThatFollowsNoRoleBelongsToThePassword() throws IOException {
        assertThat(accounts("a:b:c\n")).containsExactly("a ADMIN b:c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", ":x", " :x", "a:", "a:viewer:"})
    void aLineThatIsNoAccountIsToldWithItsPlace(String line) throws IOException {
        Path file = file("ok:x\n" + line + "\n");
        assertThatThrownBy(() -> PasswordFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + ":2: expected name:password or name:role:password");
    }

    @Test
    void aNameStandsThereOnce() throws IOException {
        Path file = file("a:x\na:viewer:y\n");
        assertThatThrownBy(() -> PasswordFile.read(file)).hasMessage(file + ":2: a second account a");
    }

    @Test
    void aFileWithoutAnAccountIsNoUse() throws IOException {
        Path file = file("# nothing\n");
        assertThatThrownBy(() -> PasswordFile.read(file))
                .hasMessageStartingWith("password file " + file + " has no account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rwxrwxrwx"})
    void aFileThatOthersCanReadOrWriteIsRefused(String mode) throws IOException {
        Path file = file("a:x\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        assertThatThrownBy(() -> PasswordFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessage("password file " + file + " can be read by others; do: chmod 600 " + file);
    }

    @Test
    void aLinkIsJudgedByWhatItLeadsTo() throws IOException {
        Path link = directory.resolve("link");
        Files.createSymbolicLink(link, file("a:x\n"));
        assertThat(PasswordFile.read(link)).hasSize(1);
        Files.setPosixFilePermissions(directory.resolve("passwords"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> PasswordFile.read(link)).hasMessageContaining("can be read by others");
    }

    @Test
    void aFileOfSomebodyElseIsRefused() throws IOException {
        assumeThat(Files.getAttribute(directory, "unix:uid"))
                .as("only root can give files away")
                .isEqualTo(0);
        Path file = file("a:x\n");
        Files.setAttribute(file, "unix:uid", 12345);
        assertThatThrownBy(() -> PasswordFile.read(file))
                .hasMessage("password file " + file
                        + " belongs to 12345; it has to belong to root or to the user of the daemon");
    }

    @Test
    void noMessageShowsAPassword() throws IOException {
        Path file = file("a:hunter2\nb:viewer:\n");
        assertThatThrownBy(() -> PasswordFile.read(file)).hasMessageNotContaining("hunter2");
        assertThat(accounts("a:hunter2\n").getFirst()).contains("hunter2");
        assertThat(PasswordFile.read(file("a:hunter2\n")).toString()).doesNotContain("hunter2");
    }
}
