package taskmaster.core.config;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The rule for names of programs, processes and groups: they go into commands, file names and object names. */
final class ItemName {

    /** A file name has 255 bytes (NAME_MAX); an AUTO log adds a stream, an identifier and numbers. */
    private static final int MAX_BYTES = 180;

    private ItemName() {}

    /** What is wrong with a name; empty if nothing. */
    static Optional<String> problem(String name) {
        if (name.isEmpty()) {
            return Optional.of("an empty name");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == ':' || c == '/' || Blanks.isBlank(c) || Character.isISOControl(c)) {
                String what = c == ':' || c == '/' ? String.valueOf(c) : "a blank or control character";
                return Optional.of("the name " + Shown.value(name) + " has " + what + ", which no name may have");
            }
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("the name " + Shown.value(name) + " is longer than " + MAX_BYTES + " bytes");
        }
        return name.equals(".") || name.equals("..")
                ? Optional.of("the name " + Shown.value(name) + " cannot be part of a file name")
                : Optional.empty();
    }
}
