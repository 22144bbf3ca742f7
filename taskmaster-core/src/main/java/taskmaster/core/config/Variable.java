package taskmaster.core.config;

/**
 * A variable that the configuration sets.
 *
 * @param pos of what sets it: an {@code environment} value, or a line of a file named by {@code env_file}
 */
record Variable(String value, SourcePos pos) {}
