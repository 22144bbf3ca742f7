package taskmaster.core.config;

/**
 * A key with its value, as written.
 *
 * @param key in lower case
 * @param value continuation lines joined with newlines; comments are gone
 * @param cut whether an inline comment was cut off
 */
record IniEntry(String key, String value, SourcePos pos, boolean cut) {}
