package taskmaster.core.config;

import java.util.regex.Pattern;

/** What is never shown: values whose name says that they are secret, and passwords inside URLs. */
final class Secrets {

    static final String HIDDEN = "******";

    private static final Pattern NAME = Pattern.compile(
            "pass(word|wd|phrase)?|.pwd|secret|token|credential|(^|[^a-z])auth$|(api|access|private)[_-]?key|[_-]key\\b",
            Pattern.CASE_INSENSITIVE);

    /** {@code https://name:password@host} */
    private static final Pattern URL = Pattern.compile("://[^/@\\s]*:[^/@\\s]+@");

    /** What stands for a value that is elsewhere. */
    private static final Pattern REFERENCE = Pattern.compile("%\\([^)]*\\)|\\$\\{\\w*");

    private Secrets() {}

    /** Whether a variable or key with this name holds a secret, as far as a name can tell. */
    static boolean isSecret(String name) {
        return NAME.matcher(name).find();
    }

    /** Whether a text may hold a secret somewhere. */
    static boolean mayBeIn(String text) {
        return NAME.matcher(REFERENCE.matcher(text).replaceAll("")).find()
                || URL.matcher(text).find();
    }

    /** The value as it may be shown under its name. */
    static String shown(String name, String value) {
        return isSecret(name) || URL.matcher(value).find() ? HIDDEN : value;
    }
}
