package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.core.model.GroupSpec;

/** {@code [include]}, and files as bytes. */
class SourceFilesTest {

    @TempDir
    Path folder = Path.of("");

    private Reports reports = new Reports(Path.of(""));

    @BeforeEach
    void inFolder() {
        reports = new Reports(folder);
    }

    @Test
    void patternsStartInTheFolderOfTheMainFile() throws IOException {
        fragment("conf.d/b.conf", "b");
        fragment("conf.d/a.conf", "a");
        fragment("other/c.ini", "c");
        assertThat(groups("[taskmasterd]\n[include]\nfiles=conf.d/*.conf\n  other/?.ini\n"))
                .containsExactly("a", "b", "c");
    }

    @Test
    void patternsAreExpanded() throws IOException {
        fragment("host.example/a.conf", "a");
        fragment("root/b.conf", "b");
        assertThat(groups("[taskmasterd]\n[include]\nfiles=%(here)s/%(host_node_name)s/* ${X:-root}/*.conf\n"))
                .containsExactly("a", "b");
    }

    @Test
    void hereIsTheFolderOfTheFileItStandsIn() throws IOException {
        write("sub/a.conf", "[program:a]\ncommand=/bin/x %(here)s\nenv_file=a.env\n");
        write("sub/a.env", "A=1\n");
        Loaded loaded = reports.load("[taskmasterd]\n[include]\nfiles=sub/a.conf\n");
        var exec = loaded.spec().groups().getFirst().processes().getFirst().exec();
        assertThat(exec.command().text()).isEqualTo("/bin/x " + folder.resolve("sub"));
        assertThat(exec.environment()).isEqualTo(Map.of("A", "1"));
    }

    @Test
    void aLaterFileSetsKeysAnew() throws IOException {
        write("1.conf", "[program:x]\npriority=1\n[taskmasterd]\nminfds=7\n");
        write("2.conf", "[program:x]\npriority=2\n");
        Loaded loaded =
                reports.load("[taskmasterd]\n[include]\nfiles=?.conf\n[program:x]\ncommand=/bin/x\npriority=0\n");
        assertThat(loaded.spec().groups().getFirst().priority()).isEqualTo(2);
        assertThat(loaded.spec().daemon().minfds()).isEqualTo(7);
        assertThat(loaded.remarks()).hasSize(5);
    }

    @Test
    void theMainSectionMayComeFromAnIncludedFile() throws IOException {
        write("main.conf", "[taskmasterd]\nminfds=7\n");
        assertThat(reports.load("[include]\nfiles=main.conf\n").spec().daemon().minfds())
                .isEqualTo(7);
    }

    @Test
    void filesAreReadOnce() throws IOException {
        fragment("a.conf", "a");
        Files.createSymbolicLink(folder.resolve("link.conf"), folder.resolve("a.conf"));
        assertThat(reports.text("[taskmasterd]\n[include]\nfiles=a.conf *.conf taskmaster.ini\n")
                        .lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("was read already, not read again"));
    }

    @Test
    void anIncludedFileIncludesNothing() throws IOException {
        write("a.conf", "[include]\nfiles=b.conf\n");
        fragment("b.conf", "b");
        assertThat(reports.load("[taskmasterd]\n[include]\nfiles=a.conf\n")
                        .spec()
                        .groups())
                .isEmpty();
        assertThat(reports.text("[taskmasterd]\n[include]\nfiles=a.conf\n"))
                .endsWith("/a.conf:1:1: warning: [include]: not used: an included file cannot include others");
    }

    @Test
    void whatIsNoFileIsNotRead() throws IOException {
        Files.createDirectory(folder.resolve("d.conf"));
        assertThat(reports.text("[taskmasterd]\n[include]\nfiles=d.conf /dev/zero no*.conf\n"))
                .isEqualTo("3:7: note: [include] files: " + folder + "/d.conf is a directory, not read\n"
                        + "3:14: warning: [include] files: /dev/zero is not a regular file, not read\n"
                        + "3:24: warning: [include] files: no file matches 'no*.conf'");
    }

    @Test
    void aPatternForTheWholeMachineIsRefused() throws IOException {
        // each entry leads back to this folder, so a pattern of ten parts would look at 8 to the power of ten
        for (int i = 0; i < 8; i++) {
            Files.createSymbolicLink(folder.resolve("d" + i), folder);
        }
        assertThat(reports.text("[taskmasterd]\n[include]\nfiles=*/*/*/*/*/*/*/*/*/*\n"))
                .isEqualTo(
                        "3:7: error: [include] files: '*/*/*/*/*/*/*/*/*/*' looks through more than 50000 entries of folders");
    }

    @Test
    void anIncludedFileThatCannotBeReadIsAnError() throws IOException {
        Files.write(folder.resolve("a.conf"), "[program:\u00e9]\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reports.text("[taskmasterd]\n[include]\nfiles=a.conf\n"))
                .isEqualTo(folder + "/a.conf:1:10: error: not UTF-8 text: found the byte 0xe9");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, 1:1: error: not UTF-8 text: found the byte 0xff; it looks like UTF-16",
        "UTF-16BE, 1:1: error: not UTF-8 text: found the byte 0xfe; it looks like UTF-16",
        "ISO-8859-1, 2:10: error: not UTF-8 text: found the byte 0xe9"
    })
    void otherEncodingsFailClearly(String charset, String report) {
        String mark = charset.startsWith("UTF-16") ? "\ufeff" : "";
        byte[] bytes = (mark + "[taskmasterd]\n[program:\u00e9]\n").getBytes(Charset.forName(charset));
        assertThat(ProblemReport.render(reports.of(bytes), false)).isEqualTo(reports.file() + ":" + report + "\n");
    }

    @Test
    void aByteOrderMarkIsHarmless() {
        assertThat(reports.text("\ufeff[taskmasterd]\nminfds=x\n")).startsWith("2:8: error: [taskmasterd] minfds: ");
    }

    @Test
    void aBinaryIsNoConfiguration() {
        assertThat(reports.text("\u007fELF\u0002\u0001\u0000\n"))
                .isEqualTo("1:7: error: not a text file: found the character U+0000");
    }

    private List<String> groups(String text) {
        return reports.load(text).spec().groups().stream().map(GroupSpec::name).toList();
    }

    private void fragment(String file, String program) throws IOException {
        write(file, "[program:" + program + "]\ncommand=/bin/x\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
