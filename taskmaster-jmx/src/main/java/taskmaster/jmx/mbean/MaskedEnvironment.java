package taskmaster.jmx.mbean;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Environment variables for eyes that may not see every value. */
final class MaskedEnvironment {
    private static final String MASK = "******";

    private static final Pattern SECRET_NAME = Pattern.compile(
            "PASS|PWD|SECRET|TOKEN|KEY|CREDENTIAL|AUTH|PRIVATE|COOKIE|SIGNATURE|DSN", Pattern.CASE_INSENSITIVE);

    /** {@code scheme://name:password@host}. */
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(://[^/\\s:@]*:)[^/\\s@]+@");

    private MaskedEnvironment() {}

    /** Sorted by name; what looks like a secret by its name, and passwords within URLs, are stars. */
    static Map<String, String> of(Map<String, String> environment) {
        Map<String, String> masked = new TreeMap<>();
        environment.forEach((name, value) -> masked.put(
                name,
                SECRET_NAME.matcher(name).find()
                        ? MASK
                        : PASSWORD_IN_URL.matcher(value).replaceAll("$1" + MASK + "@")));
        return masked;
    }
}
