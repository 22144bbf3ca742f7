package taskmaster.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taskmaster.core.config.Problem.Kind;

/** Problems as people and as programs read them. Pure; any thread. */
public final class ProblemReport {

    /** The version of {@link #json}; it changes when a reader would have to. */
    private static final int VERSION = 1;

    private ProblemReport() {}

    /**
     * A line for each problem, {@code file:line:column: error: [section] key: text}, every one ended by a newline.
     *
     * @param withSource also shows the line of the file and a caret under the place, for a terminal
     */
    public static String render(List<Problem> problems, boolean withSource) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(problem).append('\n');
            if (withSource) {
                problem.source().ifPresent(line -> show(line, problem.pos().line(), text));
            }
        }
        return text.toString();
    }

    private static void show(SourceLine line, int number, StringBuilder text) {
        String margin = String.format("%5d", number);
        text.append(margin).append(" | ").append(line.text()).append('\n');
        text.repeat(' ', margin.length())
                .append(" | ")
                .repeat(' ', line.caret())
                .append("^\n");
    }

    /** {@code 2 errors, 1 warning, 1 note}; {@code no problems} where there is none. */
    public static String summary(List<Problem> problems) {
        List<String> parts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long count = count(problems, kind);
            if (count > 0) {
                parts.add(count + " " + kind + (count == 1 ? "" : "s"));
            }
        }
        return parts.isEmpty() ? "no problems" : String.join(", ", parts);
    }

    /**
     * JSON with {@code version}, {@code ok}, {@code files}, {@code errors}, {@code warnings}, {@code notes} (their numbers) and
     * {@code problems}, each with {@code file}, {@code line}, {@code column} (0: the file as a whole), {@code severity},
     * {@code section}, {@code key} and {@code text}.
     *
     * @param checked the files that were asked for
     */
    public static String json(List<Path> checked, List<Problem> problems) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("version", VERSION);
        report.put("ok", count(problems, Kind.ERROR) == 0);
        report.put("files", checked);
        report.put("errors", count(problems, Kind.ERROR));
        report.put("warnings", count(problems, Kind.WARNING));
        report.put("notes", count(problems, Kind.NOTE));
        report.put("problems", problems.stream().map(ProblemReport::fields).toList());
        return Json.write(report);
    }

    private static Map<String, Object> fields(Problem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", problem.pos().file().toString());
        fields.put("line", problem.pos().line());
        fields.put("column", problem.pos().column());
        fields.put("severity", problem.kind());
        fields.put("section", problem.section());
        fields.put("key", problem.key());
        fields.put("text", problem.text());
        return fields;
    }

    private static long count(List<Problem> problems, Kind kind) {
        return problems.stream().filter(problem -> problem.kind() == kind).count();
    }
}
