package taskmaster.core.output;

/**
 * When a log is rotated.
 *
 * @param maxBytes the size a file never exceeds; 0: no limit
 * @param backups how many old files are kept; 0: a full file is emptied
 */
record RotationRule(long maxBytes, int backups) {}
