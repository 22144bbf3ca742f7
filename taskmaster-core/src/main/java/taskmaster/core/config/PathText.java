package taskmaster.core.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The rule for texts that become paths. */
final class PathText {

    /** linux/limits.h: PATH_MAX, without the final zero. */
    private static final int MAX_BYTES = 4095;

    private PathText() {}

    /** What is wrong with a text as a path; empty if nothing. */
    static Optional<String> problem(String text) {
        if (text.isEmpty()) {
            return Optional.of("no value; expected one, or leave the key out");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of(Shown.value(text) + " is longer than " + MAX_BYTES + " bytes, the limit of a path");
        }
        return isFileName(text)
                ? Optional.empty()
                : Optional.of(Shown.value(text) + " has characters that file names cannot have in this locale; expected"
                        + " LC_ALL=C.UTF-8, or the like, in the environment of the daemon");
    }

    /** Whether the JDK can name a file so: it uses the character set of the locale. */
    static boolean isFileName(String text) {
        try {
            return Path.of(text).getNameCount() >= 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    static String check(String text) throws ValueException {
        Optional<String> problem = problem(text);
        if (problem.isPresent()) {
            throw new ValueException(problem.get());
        }
        return text;
    }
}
