package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoLogsTest {
    @TempDir
    Path directory;

    @Test
    void namesAreThoseOfSupervisord() {
        Path path = new AutoLogs(directory, "supervisor").newPath("web_00", StreamName.STDERR);
        assertThat(path.getParent()).isEqualTo(directory);
        assertThat(path.getFileName().toString()).matches("web_00-stderr---supervisor-[a-z0-9_]{8}\\.log");
    }

    @Test
    void twoNamesAreNeverTheSame() {
        AutoLogs logs = new AutoLogs(directory, "x");
        assertThat(logs.newPath("p", StreamName.STDOUT)).isNotEqualTo(logs.newPath("p", StreamName.STDOUT));
    }

    @Test
    void aProcessCannotNameItselfOutOfTheDirectory() {
        Path path = new AutoLogs(directory, "a/b").newPath("../../etc/x y", StreamName.STDOUT);
        assertThat(path.normalize().getParent()).isEqualTo(directory);
        assertThat(path.getFileName().toString()).startsWith("_._.._etc_x_y-stdout---a_b-");
    }

    @Test
    void aLongNameStillMakesAFile() throws IOException {
        Path path = new AutoLogs(directory, "identifier").newPath("\u00e4".repeat(500), StreamName.STDOUT);
        assertThat(Files.createFile(path)).exists();
    }

    @Test
    void deletesLogsOfEarlierRunsAndNothingElse() throws IOException {
        AutoLogs logs = new AutoLogs(directory, "me");
        Path old = Files.createFile(logs.newPath("p", StreamName.STDOUT));
        Path backup = Files.createFile(directory.resolve(old.getFileName() + ".10"));
        Path other = Files.createFile(new AutoLogs(directory, "metoo").newPath("p", StreamName.STDOUT));
        Path mine = Files.createFile(directory.resolve("p-stdout.log"));
        Path odd = Files.createFile(directory.resolve(old.getFileName() + ".gz"));
        assertThat(logs.deleteOld()).isEqualTo(2);
        assertThat(old).doesNotExist();
        assertThat(backup).doesNotExist();
        assertThat(other).exists();
        assertThat(mine).exists();
        assertThat(odd).exists();
    }

    @Test
    void aMissingDirectoryHasNothingToDelete() {
        assertThat(new AutoLogs(directory.resolve("absent"), "me").deleteOld()).isZero();
    }
}
