package taskmaster.jconsole;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Asks the daemon in the background, one question at a time, so that whatever hangs there hangs alone. Everything here, answers
 * included, is on the Swing thread but the question itself.
 */
final class Inquiry {
    private static final int MOST_LEFT_BEHIND = 3;

    private final Executor background;
    private final Executor swing;
    private final LongSupplier millis;
    private int asked;
    private boolean open;
    private long since;
    private int leftBehind;

    Inquiry(Executor background, Executor swing, LongSupplier millis) {
        this.background = background;
        this.swing = swing;
        this.millis = millis;
    }

    boolean isOpen() {
        return open;
    }

    /** How long the present question has had no answer; 0 without one. */
    long waitingMillis() {
        return open ? millis.getAsLong() - since : 0;
    }

    /** @throws IllegalStateException if there is a question already */
    <T> void ask(Callable<T> question, Consumer<T> answer, Consumer<Throwable> failure) {
        if (open) {
            throw new IllegalStateException("one question at a time");
        }
        open = true;
        since = millis.getAsLong();
        asked++;
        int mine = asked;
        background.execute(new FutureTask<>(question) {
            @Override
            protected void done() {
                swing.execute(() -> ended(mine, this, answer, failure));
            }
        });
    }

    private <T> void ended(int mine, FutureTask<T> task, Consumer<T> answer, Consumer<Throwable> failure) {
        if (mine != asked || !open) {
            leftBehind--;
            return;
        }
        open = false;
        T news;
        try {
            news = task.get();
        } catch (ExecutionException failed) {
            failure.accept(failed.getCause());
            return;
        } catch (InterruptedException | CancellationException neverOfAnEndedTask) {
            failure.accept(neverOfAnEndedTask);
            return;
        }
        answer.accept(news);
    }

    /** Leaves the present question to itself, so that another can be asked; not when too many threads hang already. */
    void abandon() {
        if (open && leftBehind < MOST_LEFT_BEHIND) {
            open = false;
            leftBehind++;
        }
    }
}
