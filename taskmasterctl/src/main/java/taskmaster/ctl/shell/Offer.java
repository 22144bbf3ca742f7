package taskmaster.ctl.shell;

/**
 * Something that Tab offers.
 *
 * @param about what it is, in a few words; may be empty
 */
record Offer(String word, String about) {}
