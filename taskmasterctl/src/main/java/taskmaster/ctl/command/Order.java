package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;
import taskmaster.ctl.render.TransientLine;

/**
 * One order to the daemon: start, stop or restart. Where nobody watches and no option asks for more, it is one call whose answer
 * is waited for; else the call goes on beside, and we look how far it is.
 */
final class Order {
    static final String OPTIONS = "--no-wait --timeout=SECONDS --dry-run";

    private final Context context;
    private final Verb verb;
    private final List<String> names;
    private final Arguments given;
    private Optional<Runnable> prelude = Optional.empty();

    /** @param names without patterns */
    Order(Context context, Verb verb, List<String> names, Arguments given) {
        this.context = context;
        this.verb = verb;
        this.names = names;
        this.given = given;
    }

    /** What is to be told before the answers. */
    void whenAnswered(Runnable tell) {
        prelude = Optional.of(tell);
    }

    /** Gives it. @return the exit code */
    int run() throws UsageException, ClientException {
        int seconds = given.number("--timeout", 0, 1);
        Client client = context.client();
        if (given.has("--no-wait")) {
            return leave(client);
        }
        if (!Progress.isWanted(context) && seconds == 0) {
            return report(give(client));
        }
        Runnable done = context.operator().leavesBehind();
        try {
            return watch(client, seconds);
        } finally {
            done.run();
        }
    }

    private int watch(Client client, int seconds) throws ClientException {
        long start = context.operator().now();
        Pending<String[]> pending = Pending.begin(() -> give(client));
        if (wait(pending, client, start, seconds == 0 ? Long.MAX_VALUE : seconds * 1000L)) {
            return report(pending.answer());
        }
        return context.operator().waits(0) ? timedOut(client, seconds) : detached();
    }

    private String[] give(Client client) throws ClientException {
        String joined = Words.join(names);
        return switch (verb) {
            case START -> client.start(joined);
            case STOP -> client.stop(joined);
            default -> client.restart(joined);
        };
    }

    private int report(String... answers) throws ClientException {
        prelude.ifPresent(Runnable::run);
        return Outcomes.report(context, verb, given.names(), answers);
    }

    private boolean wait(Pending<String[]> pending, Client client, long start, long limit) throws ClientException {
        TransientLine line = new TransientLine(context.console());
        try {
            while (!pending.isDone(Progress.LOOK_MILLIS)) {
                long waited = context.operator().now() - start;
                if (waited >= limit || !context.operator().waits(0)) {
                    return false;
                }
                if (Progress.isDue(waited) && Progress.isWanted(context)) {
                    line.show(progress(rows(client), waited));
                }
            }
            return true;
        } finally {
            line.clear();
        }
    }

    private String progress(List<StatusRow> rows, long waited) {
        Progress progress = new Progress(verb.progressive());
        int done = 0;
        for (StatusRow row : rows) {
            if (verb.isDone(row)) {
                done++;
            } else {
                progress.open(row);
            }
        }
        return progress.line(waited, done, rows.size());
    }

    private int detached() {
        context.say("", "DETACHED", Operator.FAREWELL, "\n" + Operator.FAREWELL);
        return ExitCode.INTERRUPTED;
    }

    private int timedOut(Client client, int seconds) throws ClientException {
        for (StatusRow row : rows(client)) {
            if (!verb.isDone(row)) {
                String text = "still " + row.state() + " after " + seconds + " s; it goes on";
                Outcomes.refused(context, row.namespec(), "TIMED_OUT", text);
            }
        }
        return ExitCode.TIMED_OUT;
    }

    /** The daemon keeps it as a job, and nobody waits for it. */
    private int leave(Client client) throws ClientException {
        Selection selection = select(client);
        selection.unknown().forEach(name -> Outcomes.unknown(context, name));
        if (selection.rows().isEmpty()) {
            return ExitCode.GENERIC;
        }
        long job = client.begin(verb.word(), Words.join(names));
        for (StatusRow row : selection.rows()) {
            if (verb.concerns(row)) {
                String text = verb.progressive() + " (job " + job + ")";
                context.say(row.namespec(), "ORDERED", text, row.namespec() + ": " + text);
            }
        }
        JobsCommand.tell(context, job);
        return selection.unknown().isEmpty() ? ExitCode.OK : ExitCode.GENERIC;
    }

    private Selection select(Client client) throws ClientException {
        return Selection.of(StatusRow.parse(client.statusRows()), names);
    }

    private List<StatusRow> rows(Client client) throws ClientException {
        return select(client).rows();
    }
}
