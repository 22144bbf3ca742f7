package taskmaster.ctl.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.JobRow;
import taskmaster.ctl.render.Columns;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.Printable;

/** {@code jobs}: the orders that were left behind; with a number what came of one. */
final class JobsCommand implements Command {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    /** Says which job an order has become. */
    static void tell(Context context, long id) {
        context.say("", "JOB", Long.toString(id), "job " + id + " goes on in taskmasterd. " + how(context, id));
    }

    /** How to look at a job. */
    static String how(Context context, long id) {
        return "What comes of it: " + context.operator().typed("jobs " + id);
    }

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        if (given.has("--cancel")) {
            if (!given.names().isEmpty()) {
                throw Arguments.wrong("--cancel takes one job");
            }
            return cancel(context, number(given.value("--cancel").orElse("")));
        }
        List<JobRow> jobs = context.client().jobs();
        if (given.names().isEmpty()) {
            list(context, jobs);
            return ExitCode.OK;
        }
        int code = ExitCode.OK;
        for (String name : given.names()) {
            long id = number(name);
            Optional<JobRow> job =
                    jobs.stream().filter(known -> known.id() == id).findFirst();
            int one = job.isPresent() ? show(context, job.get()) : unknown(context, id);
            code = one == ExitCode.OK ? code : one;
        }
        return code;
    }

    private static long number(String word) throws UsageException {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException notANumber) {
            throw Arguments.wrong("found " + word + ", expected the number of a job");
        }
    }

    private static int unknown(Context context, long id) {
        String text = "no such job; the last 20 are kept";
        context.say(Long.toString(id), "NO_SUCH_JOB", text, "job " + id + ": ERROR (" + text + ")");
        return ExitCode.GENERIC;
    }

    private static int cancel(Context context, long id) throws ClientException {
        try {
            String answer = context.client().cancelJob(id);
            context.say(Long.toString(id), "CANCELLED", answer, answer);
            return ExitCode.OK;
        } catch (ClientException failed) {
            if (failed.kind() != ClientException.Kind.FAILED) {
                throw failed;
            }
            if (failed.text().startsWith("NO_SUCH_JOB")) {
                return unknown(context, id);
            }
            context.say(Long.toString(id), "REFUSED", failed.text(), "ERROR: " + failed.text());
            return ExitCode.GENERIC;
        }
    }

    private static void list(Context context, List<JobRow> jobs) {
        if (jobs.isEmpty() && context.report().isText()) {
            context.say("", "NONE", "no jobs", "No orders were left behind");
            return;
        }
        int who = jobs.stream().mapToInt(job -> by(job).length()).max().orElse(0);
        StringBuilder head = new StringBuilder("  ID  STATE         DONE  ");
        if (context.report().isText()) {
            Columns.pad(head, "BY", Math.max(2, who)).append("  STARTED              ORDER\n");
            context.report().add(new JsonObject(), head.toString());
        }
        jobs.forEach(job -> context.report().add(fields(job), line(job, Math.max(2, who))));
    }

    private static String by(JobRow job) {
        return job.by().isEmpty() ? "-" : job.by();
    }

    private static JsonObject fields(JobRow job) {
        return new JsonObject()
                .put("name", Long.toString(job.id()))
                .put("result", job.state())
                .put("text", job.order())
                .put("by", job.by())
                .put("done", job.done())
                .put("total", job.total())
                .put("failed", job.failed())
                .put("started", job.started().toEpochMilli())
                .put("reason", job.reason());
    }

    private static String line(JobRow job, int who) {
        StringBuilder line = new StringBuilder(100);
        right(line, Long.toString(job.id()), 4).append("  ");
        Columns.pad(line, job.state(), 9);
        right(line, job.done() + "/" + job.total(), 9).append("  ");
        Columns.pad(line, by(job), who).append("  ").append(TIME.format(job.started()));
        line.append("  ").append(job.order());
        if (job.failed() > 0 && job.reason().isEmpty()) {
            line.append("  (").append(job.failed()).append(" failed)");
        }
        return Printable.of(line.toString()) + "\n";
    }

    private static StringBuilder right(StringBuilder line, String text, int width) {
        return line.append(" ".repeat(Math.max(0, width - text.length()))).append(text);
    }

    /** What came of it, in the words and with the exit code of the command that waits. */
    private static int show(Context context, JobRow job) throws ClientException {
        Client client = context.client();
        if (!job.state().equals("DONE") && job.reason().isEmpty()) {
            String text = job.state() + ", " + job.done() + " of " + job.total() + " done, since "
                    + TIME.format(job.started());
            context.report()
                    .add(fields(job), Printable.of("job " + job.id() + ": " + job.order() + ": " + text) + "\n");
        }
        if (!job.reason().isEmpty()) {
            return Updates.refused(context, new ClientException(ClientException.Kind.FAILED, job.reason()));
        }
        String[] rows = client.job(job.id());
        List<String> words = Words.of(job.order());
        Optional<Verb> verb = Verb.find(words.getFirst());
        if (verb.isPresent()) {
            return Outcomes.report(context, verb.get(), words.subList(1, words.size()), rows);
        }
        Updates.show(context, rows);
        if (rows.length == 0 && job.state().equals("DONE")) {
            Updates.nothing(context);
        }
        return ExitCode.OK;
    }

    @Override
    public String options() {
        return "--cancel=ID";
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }
}
