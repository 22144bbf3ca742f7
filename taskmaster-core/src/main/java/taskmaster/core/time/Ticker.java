package taskmaster.core.time;

/** Monotonic time. Its zero means nothing; only differences do. */
@FunctionalInterface
public interface Ticker {

    /** The kernel's monotonic clock. */
    Ticker SYSTEM = System::nanoTime;

    /** Nanoseconds since some fixed moment; never goes back. May be called from any thread. */
    long nanos();
}
