package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.explain.Cause;
import taskmaster.ctl.explain.Causes;
import taskmaster.ctl.explain.Facts;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.Printable;
import taskmaster.ctl.render.StatusRow;

/**
 * Why a process is as it is: what the daemon says, or what its attributes say where it does not explain, and the likeliest cause.
 *
 * @param lines what is known, the first without an indent
 */
record Explanation(StatusRow row, List<String> lines, LastWords lastWords, Optional<Cause> cause) {
    private static final int LAST_LINES = 8;

    static Explanation of(Context context, StatusRow row) throws ClientException {
        Client client = context.client();
        ProcessFacts known = ProcessFacts.of(client, row);
        LastWords words = row.isFailed() ? LastWords.of(client, row.namespec(), LAST_LINES) : LastWords.NONE;
        Facts facts = new Facts(
                row.namespec(),
                row.state(),
                known.reason(),
                row.lastExit(),
                known.command(),
                known.autostart(),
                known.autorestart(),
                words.lines());
        return new Explanation(row, told(client, row, known), words, Causes.of(facts));
    }

    private static List<String> told(Client client, StatusRow row, ProcessFacts known) throws ClientException {
        try {
            List<String> lines = List.of(client.explain(row.namespec()));
            if (!lines.isEmpty()) {
                return lines;
            }
        } catch (ClientException failed) {
            if (failed.kind() != ClientException.Kind.UNSUPPORTED) {
                throw failed;
            }
        }
        return known.lines(row, System.currentTimeMillis());
    }

    void tell(Context context) {
        List<String> all = new ArrayList<>(lines);
        if (!lastWords.lines().isEmpty() && !says("last lines")) {
            all.add("Last lines on " + lastWords.stream() + ":");
            lastWords.lines().forEach(line -> all.add("  | " + line));
        }
        if (cause.isPresent() && !says("why:")) {
            all.add("Why:  " + cause.get().why());
            all.add("Do:   " + cause.get().next());
        }
        JsonObject fields = new JsonObject()
                .put("name", row.namespec())
                .put("result", row.state())
                .put("text", String.join("\n", lines))
                .put("cause", cause.map(Cause::word).orElse(""))
                .put("why", cause.map(Cause::why).orElse(""))
                .put("next", cause.map(Cause::next).orElse(""))
                .put("lastLines", lastWords.lines());
        context.report().add(fields, Printable.of(String.join("\n", all)) + "\n");
    }

    /** Whether the daemon has said so already. */
    private boolean says(String beginning) {
        return lines.stream().anyMatch(line -> line.strip().regionMatches(true, 0, beginning, 0, beginning.length()));
    }
}
