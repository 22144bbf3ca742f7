package taskmaster.jmx.daemon;

/**
 * What reading a configuration leaves behind. It lives for as long as the reading takes, so that a file of a thousand programs
 * makes megabytes grow old; then nothing would collect them for days, and memory that was touched once stays taken.
 */
final class Leftovers {

    private Leftovers() {}

    /** A few milliseconds in which everything stands still, once for each reading, which takes longer. Any thread. */
    static void collect() {
        System.gc();
    }
}
