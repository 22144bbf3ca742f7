package taskmaster.ctl.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import taskmaster.core.config.ConfigException;
import taskmaster.core.config.Configurations;
import taskmaster.core.config.Loaded;
import taskmaster.core.config.Problem;
import taskmaster.core.model.TaskmasterSpec;
import taskmaster.ctl.render.JsonObject;

/** {@code check}: whether configurations can be used; everything there is to say about them. Needs no daemon. */
final class CheckCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException {
        Arguments given = Arguments.of(context, arguments, options());
        List<Path> files = new ArrayList<>();
        given.names().forEach(name -> files.add(Path.of(name)));
        if (files.isEmpty()) {
            context.place().file().ifPresent(files::add);
        }
        if (files.isEmpty()) {
            throw Arguments.wrong("check requires a file: there is none in the usual places");
        }
        int code = ExitCode.OK;
        for (Path file : files) {
            code = check(context, file) ? code : ExitCode.CONFIGURATION;
        }
        return code;
    }

    /** @return whether it can be used */
    private static boolean check(Context context, Path file) {
        try {
            Loaded loaded = Configurations.load(file, context.place().environment());
            loaded.remarks().forEach(problem -> tell(context, problem));
            String text = count(loaded.spec()) + ": " + ProblemText.summary(loaded.remarks());
            context.say(file.toString(), "VALID", text, file + ": " + text);
            return true;
        } catch (ConfigException wrong) {
            wrong.problems().forEach(problem -> tell(context, problem));
            String text = ProblemText.summary(wrong.problems());
            context.say(file.toString(), "INVALID", text, file + ": " + text);
            return false;
        }
    }

    static void tell(Context context, Problem problem) {
        JsonObject fields = new JsonObject()
                .put("name", problem.pos().file().toString())
                .put("result", problem.kind().name())
                .put("text", problem.text())
                .put("line", problem.pos().line())
                .put("column", problem.pos().column())
                .put("section", problem.section())
                .put("key", problem.key());
        context.report().add(fields, ProblemText.of(problem, context.console().hasColours()));
    }

    static String count(TaskmasterSpec spec) {
        int processes = spec.groups().stream()
                .mapToInt(group -> group.processes().size())
                .sum();
        return processes
                + (processes == 1 ? " process in " : " processes in ")
                + spec.groups().size()
                + (spec.groups().size() == 1 ? " group" : " groups");
    }
}
