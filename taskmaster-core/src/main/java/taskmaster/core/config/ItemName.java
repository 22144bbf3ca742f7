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
        if (name.indexOf(':') >= 0 || name.indexOf('/') >= 0) {
            return Optional.of("the name " + Shown.value(name) + " has a " + (name.indexOf(':') >= 0 ? ":" : "/")
                    + ", which no name may have");
        }
        if (name.codePoints().anyMatch(c -> !Shown.isHarmless(c) || c <= 0xffff && Blanks.isBlank((char) c))) {
            return Optional.of(
                    "the name " + Shown.value(name) + " has a blank or invisible character, which no name may have");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of("the name " + Shown.value(name) + " is longer than " + MAX_BYTES + " bytes");
        }
        if (!PathText.isFileName(name)) {
            return PathText.problem(name);
        }
        return name.equals(".") || name.equals("..")
                ? Optional.of("the name " + Shown.value(name) + " cannot be part of a file name")
                : Optional.empty();
    }
}
