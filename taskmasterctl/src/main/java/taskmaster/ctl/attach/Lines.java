package taskmaster.ctl.attach;

import java.util.Optional;

/** Where lines for a program come from, and where what it writes is shown meanwhile. */
public interface Lines extends AutoCloseable {

    /** Waits for a line; empty if there will be no more, or whoever types them wants to leave. */
    Optional<String> next();

    /** Shows what a program has written. Any thread. */
    void show(byte[] bytes);

    /** There is no use in waiting any longer. Any thread. */
    void breakOff();

    @Override
    void close();
}
