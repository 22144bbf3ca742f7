package taskmaster.ctl.command;

import java.util.List;
import taskmaster.core.config.Problem;
import taskmaster.core.config.ProblemReport;
import taskmaster.ctl.render.Paint;
import taskmaster.ctl.render.Printable;

/** Problems of a configuration, with the line they are in and a caret under the place. */
final class ProblemText {
    private ProblemText() {}

    static String of(Problem problem, boolean colours) {
        String text = Printable.of(ProblemReport.render(List.of(problem), true));
        int end = text.indexOf('\n');
        String colour = problem.kind() == Problem.Kind.ERROR ? Paint.RED : Paint.BOLD;
        return Paint.of(colours, colour, text.substring(0, end)) + text.substring(end);
    }

    /** {@code 2 errors, 1 note}. */
    static String summary(List<Problem> problems) {
        return ProblemReport.summary(problems);
    }
}
