package taskmaster.jmx.mbean;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Environment variables for eyes that may not see every value. */
final class MaskedEnvironment {
    private static final String MASK = "******";

    private static final Pattern SECRET_NAME = Pattern.compile(
            "PASS|PWD|SECRET|TOKEN|KEY|CREDENTIAL|AUTH|PRIVATE|COOKIE|SIGNATURE|DSN", Pattern.CASE_INSENSITIVE);

    /** {@code scheme://name:password@host}; but {@code scheme://host:port/path@more} holds none. */
    private static final Pattern PASSWORD_IN_URL = Pattern.compile("(://[^/\\s:@]*:)(?!\\d+/)[^\\s@]+@");

    /** {@code --token=...}, {@code password=...} within a longer value. */
    private static final Pattern PASSWORD_IN_PAIR = Pattern.compile(
            "((?:password|passwd|passphrase|pwd|token|secret|api[_-]?key)\\s*[=:]\\s*)[^\\s&;,]+",
            Pattern.CASE_INSENSITIVE);

    private MaskedEnvironment() {}

    /** Sorted by name; what looks like a secret by its name, and passwords within values, are stars. */
    static Map<String, String> of(Map<String, String> environment) {
        Map<String, String> masked = new TreeMap<>();
        environment.forEach((name, value) -> masked.put(name, of(name, value)));
        return masked;
    }

    /** One variable. */
    static String of(String name, String value) {
        return SECRET_NAME.matcher(name).find() ? MASK : withoutPasswords(value);
    }

    /** Any other text, without the passwords that may stand in it. */
    static String withoutPasswords(String value) {
        String masked = PASSWORD_IN_URL.matcher(value).replaceAll("$1" + MASK + "@");
        return PASSWORD_IN_PAIR.matcher(masked).replaceAll("$1" + MASK);
    }
}
