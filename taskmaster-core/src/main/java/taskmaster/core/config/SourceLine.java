package taskmaster.core.config;

/**
 * A line of a file as a terminal may show it: on one line, not too long, without control characters, secrets hidden.
 *
 * @param caret how many characters stand before the place that is meant
 */
public record SourceLine(String text, int caret) {}
