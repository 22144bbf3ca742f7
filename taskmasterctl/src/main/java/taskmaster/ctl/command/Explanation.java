package taskmaster.ctl.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.explain.Cause;
import taskmaster.ctl.explain.Causes;
import taskmaster.ctl.explain.Facts;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.Printable;
import taskmaster.ctl.render.StatusRow;
import taskmaster.ctl.render.Wrapping;

/**
 * Why a process is as it is: what the daemon says, or what its attributes say where it does not explain, and the likeliest cause.
 *
 * @param lines what is known, the first without an indent
 * @param notes what the files say of it
 */
record Explanation(StatusRow row, List<String> lines, LastWords lastWords, Optional<Cause> cause, List<String> notes) {
    private static final int LAST_LINES = 8;
    private static final Path OPTIONAL_PACKAGES = Path.of("/opt");

    static Explanation of(Context context, StatusRow row, InFiles files) throws ClientException {
        Client client = context.client();
        ProcessFacts known = ProcessFacts.of(client, row);
        LastWords words = row.isFailed() ? LastWords.of(client, row.namespec(), LAST_LINES) : LastWords.NONE;
        List<String> lines = told(client, row, known);
        Facts facts = new Facts(
                row.namespec(),
                row.state(),
                known.reason(),
                row.lastExit(),
                known.command(),
                known.autostart(),
                known.autorestart(),
                words.lines(),
                lines,
                whereabouts(context.place()));
        return new Explanation(row, lines, words, Causes.of(facts), files.about(row.namespec(), known.program()));
    }

    /** A daemon at a UNIX socket runs where we do. */
    private static Function<String, Optional<String>> whereabouts(Place place) {
        return place.url().startsWith("unix:")
                ? new Elsewhere(OPTIONAL_PACKAGES, place.environment().get("PATH"))::find
                : command -> Optional.empty();
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
        notes.forEach(note -> all.add("Note: " + note));
        JsonObject fields = new JsonObject()
                .put("name", row.namespec())
                .put("result", row.state())
                .put("text", String.join("\n", lines))
                .put("cause", cause.map(Cause::word).orElse(""))
                .put("why", cause.map(Cause::why).orElse(""))
                .put("next", cause.map(Cause::next).orElse(""))
                .put("notes", notes)
                .put("lastLines", lastWords.lines());
        String text = Printable.of(String.join("\n", all));
        context.report().add(fields, Wrapping.of(text, context.console()) + "\n");
    }

    /** Whether the daemon has said so already. */
    private boolean says(String beginning) {
        return lines.stream().anyMatch(line -> line.strip().regionMatches(true, 0, beginning, 0, beginning.length()));
    }
}
