package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Columns;
import taskmaster.ctl.render.Console;
import taskmaster.ctl.render.Extent;
import taskmaster.ctl.render.Paint;

/**
 * Draws a picture again and again, each over the one before; where there is no terminal, below it. Ends when broken off. On a
 * terminal a daemon that is away or does not answer is waited for, and the last picture stays with a line that says so.
 */
final class Live {
    private static final long QUIET_MILLIS = 2000;
    private static final long LOOK_MILLIS = 500;

    private final Context context;
    private final int seconds;
    private List<String> last = List.of();
    private int drawn;

    /** Since when there is a question without an answer; 0: there is none. */
    private long unanswered;

    /** Makes the lines of a picture that is to fit. */
    @FunctionalInterface
    interface Picture {
        List<String> lines(Optional<Extent> extent) throws ClientException;
    }

    Live(Context context, int seconds) {
        this.context = context;
        this.seconds = seconds;
    }

    int run(Picture picture) throws ClientException {
        context.operator().follows();
        context.report().stream();
        boolean goesOn = true;
        while (goesOn && !context.console().isBroken()) {
            Optional<Extent> extent = context.console().extent();
            if (extent.isEmpty() || last.isEmpty()) {
                draw(picture.lines(extent), extent);
                goesOn = context.operator().waits(seconds * 1000L);
            } else {
                goesOn = again(picture, extent);
            }
        }
        return ExitCode.OK;
    }

    /** Another one, if it comes. @return whether to go on */
    private boolean again(Picture picture, Optional<Extent> extent) throws ClientException {
        unanswered = unanswered == 0 ? context.operator().now() : unanswered;
        Pending<List<String>> next = Pending.begin(() -> picture.lines(extent));
        boolean done = next.isDone(QUIET_MILLIS);
        while (!done) {
            drawStale(silence(), extent);
            if (!context.operator().waits(LOOK_MILLIS)) {
                return false;
            }
            done = next.isDone(0);
        }
        try {
            draw(next.answer(), extent);
            unanswered = 0;
        } catch (ClientException failed) {
            drawStale(trouble(failed), extent);
        }
        return context.operator().waits(seconds * 1000L);
    }

    private String silence() {
        long waited = (context.operator().now() - unanswered) / 1000;
        return context.place().url() + " has not answered for " + waited + " s";
    }

    /** @throws ClientException again, if waiting does not help */
    private String trouble(ClientException failed) throws ClientException {
        if (failed.kind() == ClientException.Kind.LOST) {
            context.link().close();
        }
        return switch (failed.kind()) {
            case SILENT -> silence();
            case LOST, REFUSED_CONNECTION, NO_SUCH_FILE, UNREACHABLE ->
                new ConnectionHelp(context.place()).firstLine(failed);
            default -> throw failed;
        };
    }

    private void draw(List<String> lines, Optional<Extent> extent) {
        last = lines;
        show(fit(lines, extent), extent);
    }

    private void drawStale(String why, Optional<Extent> extent) {
        List<String> lines = new ArrayList<>(fit(last, extent));
        String text = why + "; this is how it was";
        int columns = extent.map(Extent::columns).orElse(Integer.MAX_VALUE);
        String notice = Paint.of(context.console().hasColours(), Paint.RED, Columns.cut(text, columns));
        lines.set(lines.size() - 1, notice);
        show(lines, extent);
    }

    private void show(List<String> lines, Optional<Extent> extent) {
        Console console = context.console();
        if (extent.isPresent() && drawn > 0) {
            console.print("\033[" + drawn + "A");
        }
        for (String line : lines) {
            console.print(line + (extent.isPresent() ? "\033[K\n" : "\n"));
        }
        console.print(extent.isPresent() ? "\033[J" : "\n");
        console.flush();
        drawn = lines.size();
    }

    /** As many lines as the screen has but one, the last of which says how many there are more. */
    private static List<String> fit(List<String> lines, Optional<Extent> extent) {
        int most =
                extent.isEmpty() ? Integer.MAX_VALUE : Math.max(2, extent.get().lines() - 1);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most - 1));
        shown.add("... and " + (lines.size() - most) + " more processes; " + lines.getLast());
        return shown;
    }
}
