package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/**
 * {@code start} waits until each process is RUNNING or its first attempt failed, {@code stop} until the children are gone.
 *
 * @param withoutNames the exit code if none is named
 */
record OrderCommand(Verb verb, int withoutNames) implements Command {

    static OrderCommand start() {
        return new OrderCommand(Verb.START, ExitCode.INVALID_ARGUMENTS);
    }

    static OrderCommand stop() {
        return new OrderCommand(Verb.STOP, ExitCode.GENERIC);
    }

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        if (given.names().isEmpty()) {
            throw new UsageException(verb.word() + " requires a process name", withoutNames);
        }
        List<String> names = Patterns.expand(context, given.names());
        if (given.has("--dry-run")) {
            return DryRun.show(context, verb, names);
        }
        if (verb == Verb.STOP && !Caution.agrees(context, verb, given)) {
            return ExitCode.OK;
        }
        return new Order(context, verb, names, given).run();
    }

    @Override
    public String options() {
        return verb == Verb.STOP ? Order.OPTIONS + " " + Caution.OPTION : Order.OPTIONS;
    }
}
