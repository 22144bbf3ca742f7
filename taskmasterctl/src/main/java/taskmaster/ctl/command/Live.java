package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Console;
import taskmaster.ctl.render.Extent;

/** Draws a picture again and again, each over the one before; where there is no terminal, below it. Ends when broken off. */
final class Live {
    private final Context context;
    private final int seconds;

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
        Console console = context.console();
        context.operator().follows();
        context.report().stream();
        int drawn = 0;
        do {
            Optional<Extent> extent = console.extent();
            List<String> lines = fit(picture.lines(extent), extent);
            if (extent.isPresent() && drawn > 0) {
                console.print("\033[" + drawn + "A");
            }
            for (String line : lines) {
                console.print(line + (extent.isPresent() ? "\033[K\n" : "\n"));
            }
            console.print(extent.isPresent() ? "\033[J" : "\n");
            console.flush();
            drawn = lines.size();
        } while (!console.isBroken() && context.operator().waits(seconds * 1000L));
        return ExitCode.OK;
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
