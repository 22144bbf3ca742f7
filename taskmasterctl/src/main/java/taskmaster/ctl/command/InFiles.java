package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.core.config.ConfigException;
import taskmaster.core.config.Configurations;
import taskmaster.core.config.Problem;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Printable;

/**
 * What the configuration files say, as they are now, of programs whose state is asked for: changes that are not applied, and what is
 * odd about a section. Only what costs little, and nothing where it cannot be known.
 */
final class InFiles {
    private final List<PlanStep> steps;
    private final List<Problem> problems;

    private InFiles(List<PlanStep> steps, List<Problem> problems) {
        this.steps = steps;
        this.problems = problems;
    }

    static InFiles of(Context context) {
        return new InFiles(steps(context), problems(context));
    }

    /** What an update would do; nothing for those who may not know. */
    private static List<PlanStep> steps(Context context) {
        try {
            return PlanView.hint(context, List.of()).map(PlanView::steps).orElse(List.of());
        } catch (ClientException refused) {
            return List.of();
        }
    }

    private static List<Problem> problems(Context context) {
        if (context.place().ofDaemon().isEmpty()) {
            return List.of();
        }
        try {
            return Configurations.load(
                            context.place().ofDaemon().get(), context.place().environment())
                    .remarks();
        } catch (ConfigException wrong) {
            return wrong.problems();
        }
    }

    /** What there is to know of a process, or of a name that means none; a line each. */
    List<String> about(String namespec, String program) {
        List<String> notes = new ArrayList<>();
        pending(namespec).ifPresent(notes::add);
        for (Problem problem : problems) {
            if (problem.kind() != Problem.Kind.NOTE && problem.section().endsWith(":" + program)) {
                notes.add(Printable.of(problem.toString()));
            }
        }
        return notes;
    }

    private Optional<String> pending(String namespec) {
        int colon = namespec.indexOf(':');
        String group = colon < 0 ? namespec : namespec.substring(0, colon);
        return steps.stream()
                .filter(step ->
                        step.subject().equals(namespec) || step.subject().equals(group))
                .map(step -> switch (step.action()) {
                    case "add" -> "it is in the files, but not in use yet: update " + group;
                    case "remove" -> "the files do not have it any more: update " + group + " takes it away";
                    default ->
                        "the files have changed, and that is not applied (" + step.detail() + "): update " + group;
                })
                .findFirst();
    }
}
