package taskmaster.core.config;

import java.util.Optional;

/**
 * A key with its value, as written.
 *
 * @param section the name of the section it stands in
 * @param key in lower case
 * @param value continuation lines joined with newlines; comments are gone
 * @param pos of the key
 * @param places of the value
 * @param comment the first that was cut off
 */
record IniEntry(
        String section, String key, String value, SourcePos pos, ValuePlaces places, Optional<Comment> comment) {}
