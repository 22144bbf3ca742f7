package taskmaster.ctl.top;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.command.Pending;
import taskmaster.ctl.render.DetailRow;

/**
 * The rows of {@code top}, asked for once a second beside the thread that reads keys: that one goes on also when the daemon does not
 * answer, and says so.
 */
final class TopFeed {
    private static final long REFRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** Who answers sooner is not said to be silent. */
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final TopCommands commands;
    private final TopModel model;
    private @Nullable Pending<List<DetailRow>> asked;
    private long next;
    private long answered;

    TopFeed(TopCommands commands, TopModel model, long now) {
        this.commands = commands;
        this.model = model;
        this.next = now;
        this.answered = now;
    }

    /** Takes what has come and asks anew when it is time; never waits. */
    void turn(long now) {
        if (asked != null && asked.isDone(0)) {
            take(asked, now);
            asked = null;
            next = now + REFRESH_NANOS;
        } else if (asked != null && now - answered >= REFRESH_NANOS + QUIET_NANOS) {
            model.trouble(silence(now));
        } else if (asked == null && now - next >= 0) {
            asked = Pending.begin(commands::rows);
        }
    }

    /** Whether an answer may be there any moment. */
    boolean expects(long now) {
        return asked != null && now - answered < REFRESH_NANOS + QUIET_NANOS;
    }

    private void take(Pending<List<DetailRow>> done, long now) {
        try {
            model.update(done.answer());
            answered = now;
        } catch (ClientException failed) {
            boolean silent = failed.kind() == ClientException.Kind.SILENT;
            model.trouble(silent ? silence(now) : commands.trouble(failed));
        }
    }

    private String silence(long now) {
        return commands.url() + " has not answered for " + TimeUnit.NANOSECONDS.toSeconds(now - answered)
                + " s; this is how it was";
    }
}
