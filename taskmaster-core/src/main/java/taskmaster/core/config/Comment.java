package taskmaster.core.config;

/**
 * A comment behind a value.
 *
 * @param text from its first character on, the end of a long one left out
 * @param blanks the text between the value and it
 */
record Comment(SourcePos pos, String text, String blanks) {}
