package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceLinesTest {

    private static final Path FILE = Path.of("f");

    @Test
    void showsTheLineAndThePlace() {
        assertThat(at("a\nkey = value\nc", 2, 7)).contains(new SourceLine("key = value", 6));
    }

    @Test
    void takesEveryEndOfALine() {
        assertThat(at("a\r\nb\rc\n\nd\n", 2, 1)).contains(new SourceLine("b", 0));
        assertThat(at("a\r\nb\rc\n\nd\n", 3, 1)).contains(new SourceLine("c", 0));
        assertThat(at("a\r\nb\rc\n\nd\n", 4, 1)).contains(new SourceLine("", 0));
        assertThat(at("a\r\nb\rc\n\nd\n", 5, 1)).contains(new SourceLine("d", 0));
        assertThat(at("a\r\nb\rc\n\nd\n", 6, 1)).isEmpty();
    }

    @Test
    void thePlaceMayBeBehindTheLine() {
        assertThat(at("key=", 1, 5)).contains(new SourceLine("key=", 4));
        assertThat(at("key=", 1, 99)).contains(new SourceLine("key=", 4));
    }

    @Test
    void showsOnlyThePartAroundThePlace() {
        SourceLine line = at("x".repeat(500) + "!" + "y".repeat(500), 1, 501).orElseThrow();
        assertThat(line.text()).startsWith("...x").endsWith("y...").hasSize(146);
        assertThat(line.text().charAt(line.caret())).isEqualTo('!');
    }

    @Test
    void doesNotShowALineWithoutEnd() {
        assertThat(at("x".repeat(20_000), 1, 1)).isEmpty();
    }

    @Test
    void whatWouldUpsetATerminalIsABlank() {
        assertThat(at("a\tb\u001b[2Jc\u202ed", 1, 1)).contains(new SourceLine("a b [2Jc d", 0));
    }

    @Test
    void hidesSecretsAndKeepsTheirPlace() {
        assertThat(at("password = hunter2", 1, 12)).contains(new SourceLine("password = *******", 11));
        assertThat(at("environment=A=1,TOKEN=x", 1, 13)).contains(new SourceLine("environment=***********", 12));
        assertThat(at("command=curl http://u:x@h/", 1, 1)).contains(new SourceLine("command=**** *************", 0));
    }

    @Test
    void hidesTheLinesThatContinueASecret() {
        assertThat(at("environment=\n  TOKEN=\n  \"hunter2\"", 3, 3)).contains(new SourceLine("  *********", 2));
        assertThat(at("environment=\n  TOKEN=\n" + "  x\n".repeat(500), 500, 3)).contains(new SourceLine("  *", 2));
    }

    @Test
    void knowsOnlyWhatItWasGiven() {
        assertThat(new SourceLines().at(new SourcePos(FILE, 1, 1))).isEmpty();
        assertThat(at("a", 0, 0)).isEmpty();
    }

    private static Optional<SourceLine> at(String text, int line, int column) {
        SourceLines lines = new SourceLines();
        lines.add(FILE, text);
        return lines.at(new SourcePos(FILE, line, column));
    }
}
