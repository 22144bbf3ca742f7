package taskmaster.ctl.command;

import java.util.Optional;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.JobRow;
import taskmaster.ctl.render.StatusRow;
import taskmaster.ctl.render.TransientLine;

/**
 * An order that changes the configuration. Where nobody watches and no option asks for more, it is one call whose answer is waited
 * for; else a job of the daemon, and we look how far it is.
 */
final class ChangeOrder {
    static final String OPTIONS = "--no-wait --timeout=SECONDS";

    private static final long FIRST_LOOK_MILLIS = 50;

    private final Context context;
    private final Arguments given;
    private final String progressive;
    private boolean telling;

    /** @param progressive what is being done: {@code updating} */
    ChangeOrder(Context context, Arguments given, String progressive) {
        this.context = context;
        this.given = given;
        this.progressive = progressive;
    }

    /** It is to be said if there was nothing to do. */
    ChangeOrder tellingOfNothing() {
        telling = true;
        return this;
    }

    /** The order as one call that answers with what was done, a line per step. */
    @FunctionalInterface
    interface Whole {
        String[] call(Client client) throws ClientException;
    }

    /** The order as a job; answers with its number. */
    @FunctionalInterface
    interface Begun {
        long call(Client client) throws ClientException;
    }

    /** Gives it. @return the exit code */
    int run(Whole whole, Begun begun) throws UsageException, ClientException {
        int seconds = given.number("--timeout", 0, 1);
        Client client = context.client();
        try {
            if (given.has("--no-wait")) {
                JobsCommand.tell(context, begun.call(client));
                return ExitCode.OK;
            }
            if (!Progress.isWanted(context) && seconds == 0) {
                return show(whole.call(client));
            }
            Runnable done = context.operator().leavesBehind();
            try {
                return watch(client, begun.call(client), seconds);
            } finally {
                done.run();
            }
        } catch (ClientException failed) {
            return Updates.refused(context, failed);
        }
    }

    private int watch(Client client, long id, int seconds) throws ClientException {
        long start = context.operator().now();
        long limit = seconds == 0 ? Long.MAX_VALUE : seconds * 1000L;
        TransientLine line = new TransientLine(context.console());
        try {
            JobRow job = look(client, id);
            for (long pause = FIRST_LOOK_MILLIS; job.isRunning(); pause = Progress.LOOK_MILLIS) {
                long waited = context.operator().now() - start;
                if (waited >= limit) {
                    return timedOut(id, seconds);
                }
                if (!context.operator().waits(pause)) {
                    return detached(id);
                }
                if (Progress.isDue(waited) && Progress.isWanted(context)) {
                    line.show(progress(client, job, waited));
                }
                job = look(client, id);
            }
            line.clear();
            return ended(client, job);
        } finally {
            line.clear();
        }
    }

    private static JobRow look(Client client, long id) throws ClientException {
        Optional<JobRow> found =
                client.jobs().stream().filter(job -> job.id() == id).findFirst();
        return found.orElseThrow(() -> new ClientException(
                ClientException.Kind.FAILED, "so many orders came after job " + id + " that it is no longer known"));
    }

    private String progress(Client client, JobRow job, long waited) throws ClientException {
        Progress progress = new Progress(progressive);
        for (StatusRow row : StatusRow.parse(client.statusRows())) {
            if (row.state().equals("STOPPING")) {
                progress.open(row);
            }
        }
        return progress.line(waited, job.done(), job.total());
    }

    private int ended(Client client, JobRow job) throws ClientException {
        if (!job.reason().isEmpty()) {
            throw new ClientException(ClientException.Kind.FAILED, job.reason());
        }
        return show(client.job(job.id()));
    }

    private int show(String... steps) {
        Updates.show(context, steps);
        if (steps.length == 0 && telling) {
            Updates.nothing(context);
        }
        return ExitCode.OK;
    }

    private int detached(long id) {
        String text = Operator.FAREWELL + " " + JobsCommand.how(context, id);
        context.say("", "DETACHED", text, "\n" + text);
        return ExitCode.INTERRUPTED;
    }

    private int timedOut(long id, int seconds) {
        String text = "not done after " + seconds + " s; it goes on. " + JobsCommand.how(context, id);
        context.say("", "TIMED_OUT", text, text);
        return ExitCode.TIMED_OUT;
    }
}
