package taskmaster.jmx.api;

/**
 * What happened: {@code taskmaster:type=Events}. The daemon keeps the last events, numbered as its notifications are, for clients
 * that were away: they ask for what came after the last number they know.
 *
 * <p>Rows have five columns, separated by tabs: number, time in milliseconds since 1970, type, process or group, text. The first row
 * is none of the events: its type is {@code journal} and its number is that of the oldest event kept, so that whoever knows a
 * number below it has missed some.
 */
@Doc("The last events of the daemon, by number, for clients that were away")
public interface EventsMXBean {

    @Doc("Number of the oldest event that is kept; 0 if there is none")
    @Metric("gauge")
    long getOldest();

    @Doc("Number of the newest event, which is how many there were since the daemon started")
    @Metric("counter")
    long getNewest();

    @Doc("How many events are kept at most")
    @Metric("gauge")
    int getCapacity();

    @Doc("Events with a greater number, the oldest first; the first row says the oldest number kept")
    @Impact(Impact.Kind.INFO)
    String[] since(
            @Name("sequence") @Doc("The last number known; 0: from the beginning") long sequence,
            @Name("max") @Doc("How many at most; up to 5000") int max);

    @Doc("As since, but only events of some types, or of some processes")
    @Impact(Impact.Kind.INFO)
    String[] find(
            @Name("sequence") @Doc("The last number known; 0: from the beginning") long sequence,
            @Name("max") @Doc("How many at most; up to 5000") int max,
            @Name("filter")
                    @Doc("Words, any of which has to fit: a type or its last part, or a namespec, with * for any text")
                    String filter);
}
