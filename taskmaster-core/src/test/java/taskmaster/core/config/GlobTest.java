package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "a, a",
        "*, abc",
        "*.ini, x.ini",
        "a*c, abbc",
        "a?c, abc",
        "[abc]x, bx",
        "[a-c]x, bx",
        "[!a-c]x, dx",
        "[]]x, ]x",
        "[a-]x, -x",
        "[, [",
        "*[.]*, a.b",
        "**, abc"
    })
    void matches(String pattern, String name) {
        assertThat(Glob.matches(pattern, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a, b", "*.ini, x.conf", "a?c, ac", "[a-c]x, dx", "[!a-c]x, bx", "a*c, abcd", "'', a", "?, ''"})
    void doesNotMatch(String pattern, String name) {
        assertThat(Glob.matches(pattern, name)).isFalse();
    }

    @Test
    void manyStarsDoNotTakeLong() {
        assertThat(Glob.matches("*a".repeat(1_000) + "b", "a".repeat(10_000))).isFalse();
    }

    @Test
    void findsFilesByNameInOrder() throws IOException {
        touch("b.ini", "a.ini", ".hidden.ini", "c.conf");
        assertThat(find("*.ini")).containsExactly("a.ini", "b.ini");
        assertThat(find(".*.ini")).containsExactly(".hidden.ini");
    }

    @Test
    void looksIntoFolders() throws IOException {
        Files.createDirectories(folder.resolve("x/y"));
        Files.createDirectories(folder.resolve("z/y"));
        touch("x/y/1", "z/y/2", "x/3");
        assertThat(find("?/y/*")).containsExactly("x/y/1", "z/y/2");
        assertThat(find("x/3/*")).isEmpty();
        assertThat(find("no/*")).isEmpty();
    }

    private List<String> find(String pattern) {
        return Glob.find(folder.resolve(pattern)).orElseThrow().stream()
                .map(path -> folder.relativize(path).toString())
                .toList();
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Files.writeString(folder.resolve(name), "");
        }
    }
}
