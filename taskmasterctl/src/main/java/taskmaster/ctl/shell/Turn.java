package taskmaster.ctl.shell;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import taskmaster.ctl.attach.Seat;
import taskmaster.ctl.command.Asking;
import taskmaster.ctl.command.Operator;

/** The person at the prompt, for the length of one command: may interrupt it, can be asked. */
final class Turn implements Operator {
    private final Asking asking;
    private final Predicate<String> question;
    private final Supplier<Optional<String>> secret;
    private final Supplier<Optional<Seat>> seats;
    private final CountDownLatch interrupted = new CountDownLatch(1);

    /**
     * A turn.
     *
     * @param question asks, and tells whether the answer was yes
     * @param secret asks for a new password
     */
    Turn(Predicate<String> question, Supplier<Optional<String>> secret) {
        this(Asking.FREELY, question, secret, Optional::empty);
    }

    /** The same, with a terminal to lend, and where not everything may be asked. */
    Turn(Asking asking, Predicate<String> question, Supplier<Optional<String>> secret, Supplier<Optional<Seat>> seats) {
        this.asking = asking;
        this.question = question;
        this.secret = secret;
        this.seats = seats;
    }

    @Override
    public Optional<Seat> seat() {
        return seats.get();
    }

    /** Ctrl-C; any thread. */
    void interrupt() {
        interrupted.countDown();
    }

    boolean isInterrupted() {
        return interrupted.getCount() == 0;
    }

    @Override
    public boolean confirms(String text) {
        return !asking.allowed() || asking.agreed() || question.test(text);
    }

    @Override
    public boolean canBeAsked() {
        return asking.allowed();
    }

    @Override
    public boolean hasAgreed() {
        return asking.agreed();
    }

    @Override
    public boolean waits(long millis) {
        try {
            return !interrupted.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Optional<String> newSecret() {
        return asking.allowed() ? secret.get() : Optional.empty();
    }

    @Override
    public String typed(String command) {
        return command;
    }
}
