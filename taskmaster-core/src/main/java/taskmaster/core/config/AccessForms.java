package taskmaster.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import taskmaster.core.model.ProgramPatterns;

/** The forms of values that say who may do what, and under which name the daemon is reached. */
final class AccessForms {

    static final ValueForm<String> PASSWORD = new ValueForm<>("password", AccessForms::password);
    static final ValueForm<ProgramPatterns> PROGRAMS = new ValueForm<>("program patterns", AccessForms::programs);
    static final ValueForm<List<String>> PEERS = new ValueForm<>("users and @groups", AccessForms::peers);
    static final ValueForm<String> HOST = new ValueForm<>("host name", AccessForms::host);

    private static final String SLOW_HASH = "$pbkdf2-sha512$";
    private static final String SHA = "{SHA}";

    /** With at least 8 bytes of salt and 16 of hash in base64. */
    private static final Pattern WHOLE_HASH = Pattern.compile(
            "\\$pbkdf2-sha512\\$[1-9][0-9]{0,7}\\$[A-Za-z0-9+/]{11,200}={0,2}\\$[A-Za-z0-9+/]{22,200}={0,2}");

    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:.]{2,45}");

    private AccessForms() {}

    /** Whether a password stands in the file for everybody to read, not as a hash. */
    static boolean isPlain(String password) {
        return !password.startsWith(SLOW_HASH) && !password.startsWith(SHA);
    }

    /** The message must not show it. */
    private static String password(String text) throws ValueException {
        if (text.startsWith(SLOW_HASH) && !WHOLE_HASH.matcher(text).matches()) {
            throw new ValueException("not a whole hash; expected " + SLOW_HASH
                    + "ROUNDS$SALT$HASH in one line, as taskmasterctl passwd prints it");
        }
        return text;
    }

    /** An empty list would mean all programs to whoever holds it, so it is refused. */
    private static ProgramPatterns programs(String text) throws ValueException {
        List<String> patterns = Blanks.words(text.replace(',', ' '));
        if (patterns.isEmpty() || patterns.contains("!")) {
            throw new ValueException(Shown.value(text)
                    + " is not a list of programs; expected patterns such as web-*, !web-billing, or leave the key out"
                    + " for all programs");
        }
        return new ProgramPatterns(patterns);
    }

    private static List<String> peers(String text) throws ValueException {
        List<String> names = new ArrayList<>();
        for (String name : Blanks.commaList(text)) {
            if (name.isEmpty() || name.equals("@") || Blanks.words(name).size() > 1) {
                throw new ValueException(Shown.value(text)
                        + " is not a list of users; expected names with commas between them, @name for a group");
            }
            names.add(name);
        }
        return names;
    }

    private static String host(String text) throws ValueException {
        if (!HOST_NAME.matcher(text).matches()) {
            throw new ValueException(
                    Shown.value(text) + " is not a host name; expected a name or an address, without a port");
        }
        return text;
    }
}
