package taskmaster.jconsole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.management.MBeanServerConnection;
import org.jspecify.annotations.Nullable;

/**
 * What the tab asks the daemon, and when: the table at every tick, the story of who is selected, orders, and how far these have come.
 * Three threads at most wait for answers, none of them JConsole's. Everything here is on the Swing thread.
 */
final class Conversation {
    private static final long SLOW_MILLIS = 3_000;
    private static final long IDLE_MILLIS = 6_000;
    private static final long HANGING_MILLIS = 30_000;

    private final TaskmasterTab tab;
    private final Supplier<@Nullable MBeanServerConnection> source;
    private final LongSupplier millis;
    private final Inquiry pictures;
    private final Inquiry stories;
    private final Inquiry orders;

    /** What was ordered and has not come to its end, in words, by number of the job. */
    private final Map<Long, String> followed = new HashMap<>();

    private @Nullable MBeanServerConnection connection;
    private long lastTick;

    Conversation(
            TaskmasterTab tab,
            Supplier<@Nullable MBeanServerConnection> source,
            Executor background,
            Executor swing,
            LongSupplier millis) {
        this.tab = tab;
        this.source = source;
        this.millis = millis;
        this.lastTick = millis.getAsLong();
        this.pictures = new Inquiry(background, swing, millis);
        this.stories = new Inquiry(background, swing, millis);
        this.orders = new Inquiry(background, swing, millis);
        tab.onSelection(names -> askForStory());
        tab.onStream(this::askForStory);
        tab.onOrder(this::order);
    }

    /** At the interval of the console. */
    void tick() {
        lastTick = millis.getAsLong();
        askForPicture();
        askForStory();
    }

    /**
     * Every second: says that an answer is late, looks more often while an order is under way, and by itself when no tick has come:
     * a console whose other tabs hang on the daemon does not tick.
     */
    void heartbeat() {
        long waiting = pictures.waitingMillis();
        if (waiting > SLOW_MILLIS) {
            tab.showTrouble("The daemon has not answered for " + waiting / 1000
                    + " seconds. What is shown is how it was before.");
        }
        if (millis.getAsLong() - lastTick >= IDLE_MILLIS) {
            tick();
        } else if (!followed.isEmpty()) {
            askForPicture();
        }
    }

    /** The console says that the connection is gone; it offers to make another. */
    void disconnected() {
        tab.showTrouble("The connection is lost. What is shown is how it was before.");
    }

    private void askForPicture() {
        RemoteDaemon daemon = daemon();
        if (daemon != null && isFree(pictures)) {
            Set<Long> jobs = Set.copyOf(followed.keySet());
            pictures.ask(() -> daemon.picture(jobs), picture -> show(picture, jobs), this::failed);
        }
    }

    @SuppressWarnings(
            "ReferenceEquality") // whether it is the very same; equals() of somebody's proxy might call the daemon
    private @Nullable RemoteDaemon daemon() {
        MBeanServerConnection present = source.get();
        if (present != connection) {
            connection = present;
            List.of(pictures, stories, orders).forEach(Inquiry::abandon);
        }
        if (present == null) {
            tab.showTrouble("There is no connection.");
            return null;
        }
        return new RemoteDaemon(present);
    }

    private static boolean isFree(Inquiry inquiry) {
        if (inquiry.waitingMillis() > HANGING_MILLIS) {
            inquiry.abandon();
        }
        return !inquiry.isOpen();
    }

    private void show(Picture picture, Set<Long> jobs) {
        tab.show(picture, millis.getAsLong());
        jobs.forEach(job -> follow(job, picture.jobs().get(job)));
    }

    private void failed(Throwable failure) {
        tab.showTrouble(Trouble.of(failure));
    }

    private void follow(long job, @Nullable JobProgress progress) {
        String order = followed.getOrDefault(job, "");
        if (progress == null) {
            followed.remove(job);
            tab.say(order + ": the daemon does not know any more what came of it");
        } else if (progress.ended()) {
            followed.remove(job);
            tab.say(Answer.of(order, progress.lines()));
            askForStory();
        } else {
            tab.say(order + " ... " + progress.done() + " of " + progress.total() + " done");
        }
    }

    private void askForStory() {
        List<String> names = tab.selected();
        RemoteDaemon daemon = names.size() == 1 ? daemon() : null;
        if (daemon != null && isFree(stories)) {
            String name = names.get(0);
            String stream = tab.stream();
            stories.ask(() -> daemon.story(name, stream), this::show, failure -> storyFailed(name, stream, failure));
        }
    }

    /** Whoever was selected meanwhile comes next. */
    private void show(Story story) {
        if (isWanted(story.name(), story.stream())) {
            tab.showStory(story);
        } else {
            askForStory();
        }
    }

    private boolean isWanted(String name, String stream) {
        return tab.selected().equals(List.of(name)) && tab.stream().equals(stream);
    }

    /** A connection that is lost is said above the table, and what is known stays in sight. */
    private void storyFailed(String name, String stream, Throwable failure) {
        if (!isWanted(name, stream)) {
            askForStory();
        } else if (!Trouble.isOfTheConnection(failure)) {
            tab.showStory(new Story(name, stream, List.of(Trouble.of(failure)), ""));
        }
    }

    private void order(Order order) {
        List<String> names = tab.selected();
        RemoteDaemon daemon = names.isEmpty() ? null : daemon();
        if (daemon == null) {
            return;
        }
        if (!isFree(orders)) {
            tab.say("The daemon has not answered to the order before yet.");
            return;
        }
        String words = order.of(names);
        tab.say(words + " ...");
        if (order.verb() == Order.Verb.SIGNAL) {
            orders.ask(
                    () -> daemon.signal(order.signal(), names),
                    lines -> tab.say(Answer.of(words, lines)),
                    failure -> refused(words, failure));
        } else {
            orders.ask(
                    () -> daemon.begin(order.verb().word(), names),
                    job -> begun(job, words),
                    failure -> refused(words, failure));
        }
    }

    private void begun(long job, String words) {
        followed.put(job, words);
        askForPicture();
    }

    private void refused(String words, Throwable failure) {
        tab.say(words + ": " + Trouble.of(failure));
    }
}
