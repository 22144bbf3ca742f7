package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmaster.core.config.Problem.Kind;

class ProblemReportTest {

    private static final Path FILE = Path.of("/etc/x.ini");
    private static final Problem ERROR = new Problem(
            Kind.ERROR,
            new SourcePos(FILE, 12, 8),
            "program:web",
            "stopsignal",
            "'FOO' is not a signal",
            Optional.of(new SourceLine("stop = FOO", 7)));
    private static final Problem WARNING =
            new Problem(Kind.WARNING, new SourcePos(FILE, 3, 1), "foo", "", "unknown section", Optional.empty());
    private static final Problem NOTE =
            new Problem(Kind.NOTE, SourcePos.of(FILE), "", "", "cannot be read", Optional.empty());

    @Test
    void everyProblemIsALine() {
        assertThat(ProblemReport.render(List.of(ERROR, WARNING, NOTE), false)).isEqualTo("""
                /etc/x.ini:12:8: error: [program:web] stopsignal: 'FOO' is not a signal
                /etc/x.ini:3:1: warning: [foo]: unknown section
                /etc/x.ini: note: cannot be read
                """);
    }

    @Test
    void aTerminalGetsTheLineToo() {
        assertThat(ProblemReport.render(List.of(ERROR, WARNING), true)).isEqualTo("""
                /etc/x.ini:12:8: error: [program:web] stopsignal: 'FOO' is not a signal
                   12 | stop = FOO
                      |        ^
                /etc/x.ini:3:1: warning: [foo]: unknown section
                """);
    }

    @Test
    void programsGetJson() {
        Object report = MiniJson.read(ProblemReport.json(List.of(FILE), List.of(ERROR, NOTE)));
        assertThat(report)
                .isEqualTo(Map.of(
                        "version", 1L,
                        "ok", false,
                        "files", List.of("/etc/x.ini"),
                        "errors", 1L,
                        "warnings", 0L,
                        "notes", 1L,
                        "problems",
                                List.of(
                                        Map.of(
                                                "file", "/etc/x.ini",
                                                "line", 12L,
                                                "column", 8L,
                                                "severity", "error",
                                                "section", "program:web",
                                                "key", "stopsignal",
                                                "text", "'FOO' is not a signal"),
                                        Map.of(
                                                "file", "/etc/x.ini",
                                                "line", 0L,
                                                "column", 0L,
                                                "severity", "note",
                                                "section", "",
                                                "key", "",
                                                "text", "cannot be read"))));
    }

    @Test
    void aFileWithoutErrorsIsOk() {
        assertThat(ProblemReport.json(List.of(FILE), List.of(WARNING))).contains("\"ok\": true");
    }

    @Test
    void sumsUp() {
        assertThat(ProblemReport.summary(List.of(ERROR, ERROR, WARNING, NOTE)))
                .isEqualTo("2 errors, 1 warning, 1 note");
        assertThat(ProblemReport.summary(List.of(NOTE, NOTE))).isEqualTo("2 notes");
        assertThat(ProblemReport.summary(List.of())).isEqualTo("no problems");
    }

    @Test
    void aFileNameStaysOnItsLine() {
        SourcePos pos = new SourcePos(Path.of("a\n\u001b[2J"), 1, 1);
        assertThat(new Problem(Kind.NOTE, pos, "", "", "x", Optional.empty())).hasToString("a\\n\\x1b[2J:1:1: note: x");
    }

    @Test
    void whatNobodyWouldReadIsLeftOut() {
        Problems problems = new Problems();
        for (int i = 1; i <= 2 * Problems.MAX; i++) {
            problems.warning(new SourcePos(FILE, i, 1), "s", "k", "t");
        }
        List<Problem> found = problems.inFileOrder();
        assertThat(found).hasSize(Problems.MAX + 1);
        assertThat(found.getLast().text()).isEqualTo("more than 1000 problems, the rest is left out");
        assertThat(problems.hasErrors()).isFalse();
    }

    @Test
    void anErrorCountsEvenIfItIsLeftOut() {
        Problems problems = new Problems();
        for (int i = 1; i <= Problems.MAX; i++) {
            problems.warning(new SourcePos(FILE, i, 1), "s", "k", "t");
        }
        problems.error(new SourcePos(FILE, 1, 1), "s", "k", "t");
        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.inFileOrder().getLast().kind()).isEqualTo(Kind.ERROR);
    }

    @Test
    void theSameIsSaidOnce() {
        Problems problems = new Problems();
        problems.note(new SourcePos(FILE, 1, 1), "s", "k", "t");
        problems.note(new SourcePos(FILE, 1, 1), "s", "k", "t");
        assertThat(problems.inFileOrder()).hasSize(1);
    }
}
