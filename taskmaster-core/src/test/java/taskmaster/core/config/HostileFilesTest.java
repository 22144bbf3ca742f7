package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of megabytes made to be slow, to fill the memory or the stack: reading them ends, with a report. */
class HostileFilesTest {

    /** Several times what the slowest takes, on a machine that does other things too. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** A tenth of a megabyte; {@code -Dhostile.megabytes=10} for files of that size. */
    private static final int MEGABYTE = Integer.getInteger("hostile.megabytes", 1) * (1 << 20) / 10;

    private static final String MAIN = "[taskmasterd]\n";
    private static final String PROGRAM = MAIN + "[program:x]\n";

    @TempDir
    Path folder = Path.of("");

    static Stream<Map.Entry<String, String>> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("one character", "x".repeat(10 * MEGABYTE));
        files.put("short lines", "x\n".repeat(5 * MEGABYTE));
        files.put("carriage returns", "\r".repeat(10 * MEGABYTE));
        files.put("a comment", ";" + "x".repeat(10 * MEGABYTE));
        files.put("blanks before a comment", MAIN + "logfile=x" + " ".repeat(10 * MEGABYTE) + ";");
        files.put("open brackets", "[".repeat(10 * MEGABYTE));
        files.put("empty sections", "[]\n".repeat(3 * MEGABYTE));
        files.put("unknown sections", numbered("[sec%d]\n", MEGABYTE / 2));
        files.put("unknown keys", MAIN + numbered("kex%d=1\n", MEGABYTE / 2));
        files.put("one key again and again", MAIN + "umask=022\n".repeat(MEGABYTE));
        files.put("a value of many lines", PROGRAM + "command=x\n" + " y\n".repeat(3 * MEGABYTE));
        files.put("deeper and deeper", PROGRAM + "command=x\n" + " [program:y]\n".repeat(MEGABYTE / 2));
        files.put("a long command", PROGRAM + "command=" + "a ".repeat(5 * MEGABYTE));
        files.put(
                "a long command many times",
                PROGRAM + "process_name=%(process_num)d\nnumprocs=10000\ncommand=a%(process_num)d"
                        + "b".repeat(1_000_000));
        files.put("open quotes", PROGRAM + "command=" + "\"'".repeat(5 * MEGABYTE));
        files.put("percent signs", PROGRAM + "command=" + "%(".repeat(5 * MEGABYTE));
        files.put("growing expansions", PROGRAM + "command=" + "%(here)s".repeat(MEGABYTE));
        files.put("wide expansions", PROGRAM + "command=" + "%(process_num)1000d".repeat(MEGABYTE / 4));
        files.put("nested braces", PROGRAM + "command=" + "${A:-".repeat(MEGABYTE));
        files.put("many braces", PROGRAM + "command=" + "${A:-b}".repeat(MEGABYTE));
        files.put("variables", MAIN + "environment=" + numbered("V%d=1,", MEGABYTE / 2));
        files.put(
                "variables for many",
                MAIN + "environment=" + numbered("V%d=1,", MEGABYTE / 4)
                        + "\n[program:x]\ncommand=x\nnumprocs=10000\nprocess_name=%(process_num)d");
        files.put("a secret that is none", MAIN + "environment=PASS_WORD=" + "://a:".repeat(2 * MEGABYTE));
        files.put("references", MAIN + "environment=" + "%%(".repeat(2 * MEGABYTE));
        files.put("hash signs", MAIN + "environment=" + "#\n ".repeat(2 * MEGABYTE));
        files.put(
                "unknown members",
                numbered("[program:p%d]\ncommand=x\n", 5_000) + "[group:g]\nprograms=" + numbered("q%d,", 5_000) + "\n"
                        + MAIN);
        files.put("very many unknown members", MAIN + "[group:g]\nprograms=" + numbered("q%d,", MEGABYTE));
        files.put("a chain", MAIN + numbered("[program:p%1$d]\ncommand=x\nextends=p%2$d\n", 5_000));
        files.put(
                "a loop",
                MAIN + "[program:p5000]\nextends=p0\n"
                        + numbered("[program:p%1$d]\ncommand=x\nextends=p%2$d\n", 5_000));
        files.put("nobody to extend", MAIN + numbered("[program:p%d]\ncommand=x\nextends=no%1$d\n", 5_000));
        files.put("unknown users", MAIN + numbered("[program:p%d]\ncommand=x\nuser=nobody%1$d\n", 5_000));
        files.put(
                "groups of all",
                MAIN
                        + numbered("[program:p%d]\ncommand=x\n", 1_000)
                        + numbered("[group:g%d]\nprograms=" + numbered("p%d,", 1_000) + "p0\n", 500));
        files.put(
                "many processes",
                MAIN + numbered("[program:p%d]\ncommand=x\nnumprocs=10000\nprocess_name=%%(process_num)d\n", 200));
        files.put("digits", PROGRAM + "command=x\npriority=" + "9".repeat(10 * MEGABYTE));
        files.put("zeros", PROGRAM + "command=x\nstartsecs=" + "0".repeat(10 * MEGABYTE));
        files.put("exit codes", PROGRAM + "command=x\nexitcodes=" + "1,".repeat(5 * MEGABYTE));
        files.put("a long path", PROGRAM + "command=x\ndirectory=" + "/..".repeat(3 * MEGABYTE));
        files.put("many patterns", MAIN + "[include]\nfiles=" + "a* ".repeat(MEGABYTE / 4));
        files.put("stars", MAIN + "[include]\nfiles=" + "*a".repeat(2_000));
        files.put("a shell in a shell", PROGRAM + "command=" + "sh -c '".repeat(MEGABYTE));
        files.put("docker", PROGRAM + "command=docker run " + "-d".repeat(MEGABYTE));
        return files.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void readingEnds(Map.Entry<String, String> hostile) {
        List<Problem> problems = assertTimeoutPreemptively(
                LIMIT, () -> new Reports(folder).of(hostile.getValue().getBytes(StandardCharsets.UTF_8)));
        assertThat(problems).hasSizeLessThanOrEqualTo(Problems.MAX + 1);
    }

    /** A text for each number, with the next number too. */
    private static String numbered(String text, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(String.format(text, i, i + 1));
        }
        return all.toString();
    }
}
