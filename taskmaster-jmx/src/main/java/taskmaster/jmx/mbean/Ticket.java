package taskmaster.jmx.mbean;

import java.time.Instant;

/**
 * What is known of a job before anything comes of it.
 *
 * @param id its number
 * @param order as it was given: {@code restart web:*}
 * @param by who gave it; empty: the daemon itself
 */
record Ticket(long id, String order, String by, Instant started) {}
