package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** {@code scale}: another number of processes of a program, until the next update; the files are not touched. */
final class ScaleCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        if (given.names().size() != 2) {
            throw new UsageException("scale takes a program and a number", ExitCode.INVALID_ARGUMENTS);
        }
        String program = given.names().get(0);
        int number = number(given.names().get(1));
        if (given.has("--dry-run")) {
            return show(context, program, number);
        }
        return new ChangeOrder(context, given, "scaling")
                .tellingOfNothing()
                .run(client -> client.scale(program, number), client -> client.beginScale(program, number));
    }

    private static int number(String word) throws UsageException {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException notANumber) {
            throw Arguments.wrong("found " + word + ", expected how many processes there are to be");
        }
    }

    private static int show(Context context, String program, int number) throws ClientException {
        try {
            PlanView.of("", context.client().planScale(program, number)).show(context);
            return ExitCode.OK;
        } catch (ClientException failed) {
            return Updates.refused(context, failed);
        }
    }

    @Override
    public String options() {
        return "--dry-run " + ChangeOrder.OPTIONS;
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }
}
