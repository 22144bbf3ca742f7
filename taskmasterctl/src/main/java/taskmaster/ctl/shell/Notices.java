package taskmaster.ctl.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.Link;
import taskmaster.ctl.render.Printable;
import taskmaster.ctl.render.StatusRow;

/**
 * Looks at the processes while a line is typed, on a thread of its own, and says what has changed, so that a crash is seen by
 * whoever sits at the prompt. What a command has changed is its own to tell: while one runs nothing is said.
 */
final class Notices implements Runnable {
    private static final long PAUSE_MILLIS = 1500;
    /** More at once would push away what is typed. */
    private static final int MOST = 5;

    private final Link link;
    private final LiveNames names;
    private final Consumer<String> above;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Map<String, String> seen = Map.of();
    private volatile int pending;
    private volatile boolean wanted = true;
    private volatile boolean quiet = true;

    /** @param above shows a line above the prompt; called on our thread */
    Notices(Link link, LiveNames names, Consumer<String> above) {
        this.link = link;
        this.names = names;
        this.above = above;
    }

    @Override
    public void run() {
        try {
            while (!ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many changes of the files were not applied when we looked last; -1: the files cannot be used. */
    int pending() {
        return pending;
    }

    void end() {
        ended.countDown();
    }

    /** Whether changes are to be told at all. */
    void want(boolean on) {
        wanted = on;
    }

    /** The prompt is there: from now on changes are told. */
    void speak() {
        quiet = false;
    }

    /** A command runs. */
    void hush() {
        quiet = true;
    }

    /** This is known: only what is different from it is told. */
    void remember(List<StatusRow> rows) {
        Map<String, String> now = new HashMap<>();
        rows.forEach(row -> now.put(row.namespec(), row.state()));
        seen = now;
    }

    /** One look; what was not yet known is only remembered. */
    void look() {
        Optional<Client> client = link.current();
        if (client.isEmpty()) {
            return;
        }
        try {
            List<StatusRow> rows = StatusRow.parse(client.get().statusRows());
            names.put(rows);
            pending = client.get().pendingChanges().orElse(0);
            tell(rows);
        } catch (ClientException gone) {
            // The next command tells.
        }
    }

    private void tell(List<StatusRow> rows) {
        List<String> lines = new ArrayList<>();
        for (StatusRow row : rows) {
            String before = seen.get(row.namespec());
            if (before != null && !before.equals(row.state()) && !row.state().equals("STARTING")) {
                lines.add("* " + row.namespec() + " " + row.state() + about(row));
            }
        }
        remember(rows);
        if (wanted && !quiet && !lines.isEmpty()) {
            int more = lines.size() - MOST;
            List<String> shown = lines.subList(0, Math.min(MOST, lines.size()));
            above.accept(Printable.of(String.join("\n", shown)) + (more > 0 ? "\n* and " + more + " more" : ""));
        }
    }

    private static String about(StatusRow row) {
        return row.isFailed() && !row.description().isEmpty() ? ": " + row.description() : "";
    }
}
