package taskmaster.ctl.top;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import taskmaster.ctl.command.Operator;

/** Whoever typed a command line into {@code top}: can be asked; of what goes on without end, sees what there is now. */
final class TopOperator implements Operator {
    private final Predicate<String> question;
    private volatile boolean follows;

    /** @param question asks and waits for the answer; called on the thread of the command */
    TopOperator(Predicate<String> question) {
        this.question = question;
    }

    @Override
    public boolean confirms(String text) {
        return question.test(text);
    }

    @Override
    public boolean canBeAsked() {
        return true;
    }

    @Override
    public void follows() {
        follows = true;
    }

    @Override
    public boolean waits(long millis) {
        if (!follows) {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(millis));
        }
        return !follows;
    }

    @Override
    public String typed(String command) {
        return ":" + command;
    }
}
