package taskmaster.core.config;

import java.util.regex.Pattern;

/** What is never shown: values whose name says that they are secret, and passwords inside URLs. */
public final class Secrets {

    /** What stands for one. */
    public static final String HIDDEN = "******";

    private static final Pattern NAME = Pattern.compile(
            "passw(or)?d|passphrase|(?<![a-z])pass(?![a-z])|(?<=[_.-])pwd(?![a-z])|secret|token|credential"
                    + "|(?<![a-z])auth(?![a-z_])|(api|access|private)[_-]?key|[_-]key(?![a-z])",
            Pattern.CASE_INSENSITIVE);

    /** The name of a file with a secret is none: {@code DB_PASSWORD_FILE}. */
    private static final Pattern FILE = Pattern.compile("_file$", Pattern.CASE_INSENSITIVE);

    /** {@code https://name:password@host} */
    private static final Pattern URL = Pattern.compile("://[^/@:\\s]*+:[^/@\\s]++@");

    /** What stands for a value that is elsewhere. */
    private static final Pattern REFERENCE = Pattern.compile("%\\([^)]{0,40}\\)|\\$\\{\\w*");

    private Secrets() {}

    /** Whether a variable or key with this name holds a secret, as far as a name can tell. */
    static boolean isSecret(String name) {
        return NAME.matcher(name).find() && !FILE.matcher(name).find();
    }

    /** Whether a text may hold a secret somewhere. */
    static boolean mayBeIn(String text) {
        return NAME.matcher(REFERENCE.matcher(text).replaceAll("")).find()
                || URL.matcher(text).find();
    }

    /** The value as it may be shown under its name. */
    public static String shown(String name, String value) {
        return isSecret(name) || URL.matcher(value).find() ? HIDDEN : value;
    }
}
