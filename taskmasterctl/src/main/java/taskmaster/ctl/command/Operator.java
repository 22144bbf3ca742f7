package taskmaster.ctl.command;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import taskmaster.ctl.attach.Seat;

/** Whoever gave the command: a person at a prompt, who can be asked and can lose patience, or a script. */
public interface Operator {
    /** What is said to someone who leaves while an order is carried out. */
    String FAREWELL = "No longer waiting; what was ordered goes on in taskmasterd.";

    /** Asks a yes-or-no question; a script is not asked and has meant it. */
    boolean confirms(String question);

    /** Whether there is a person who can answer. */
    default boolean canBeAsked() {
        return false;
    }

    /** Whether every question that asks for a yes is answered with one already, so that {@code -y} need not be given. */
    default boolean hasAgreed() {
        return false;
    }

    /** Waits; false as soon as the operator does not want to any more. */
    boolean waits(long millis);

    /** A new password, asked for twice where a person types it; empty if there is none, or the two differ. */
    default Optional<String> newSecret() {
        return Optional.empty();
    }

    /** Milliseconds on the clock by which {@link #waits} waits; never goes back. */
    default long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    /**
     * An order is about to be waited for: who goes away before it is done is to be told that it goes on.
     *
     * @return to be called when it is done
     */
    default Runnable leavesBehind() {
        return () -> {};
    }

    /** From now on something is shown without end, and to break it off is how it ends. */
    default void follows() {}

    /** The terminal where somebody sits, if there is one that can be lent; to be closed by whoever got it. */
    default Optional<Seat> seat() {
        return Optional.empty();
    }

    /** How to type a command here: with the program's name in a script, without at a prompt. */
    String typed(String command);
}
