package taskmaster.core.output;

import java.util.Locale;

/** The two streams of a process that can be captured. */
public enum StreamName {
    STDOUT,
    STDERR;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
