package taskmaster.ctl.explain;

/**
 * A cause.
 *
 * @param word for programs, such as {@code port-in-use}
 * @param why in a sentence or two
 * @param next what to do
 */
public record Cause(String word, String why, String next) {}
