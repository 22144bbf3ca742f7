package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** What a process reads, as its bean names it. */
final class Stdin {
    static final String TERMINAL = "terminal";
    static final String PIPE = "pipe";

    private Stdin() {}

    /** Empty if the daemon is of a time when there was only one kind. */
    static String of(Context context, StatusRow row) throws ClientException {
        return context.client()
                .attributes(row.group(), row.name(), List.of("Stdin"))
                .getFirst();
    }
}
