package taskmaster.core.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.InheritedEnvironment;
import taskmaster.core.model.LauncherChoice;
import taskmaster.core.model.LogLevel;
import taskmaster.core.model.Role;
import taskmaster.core.model.UnixSignal;

/** The forms of values there are. */
final class Forms {

    static final ValueForm<String> TEXT = new ValueForm<>("text", text -> text);
    static final ValueForm<String> COMMAND = new ValueForm<>("command line", text -> text);
    static final ValueForm<String> PATH = new ValueForm<>("path", PathText::check);
    static final ValueForm<String> USER = new ValueForm<>("user name or uid", Forms::nonEmpty);
    static final ValueForm<String> OWNER = new ValueForm<>("user or user:group", Forms::nonEmpty);
    static final ValueForm<String> NAME = new ValueForm<>("name", text -> text);
    static final ValueForm<String> URL = new ValueForm<>("URL", Forms::nonEmpty);
    static final ValueForm<String> SERVER_URL = new ValueForm<>("URL", Forms::serverUrl);
    static final ValueForm<String> ENVIRONMENT = new ValueForm<>("KEY=\"value\" list", text -> text);
    static final ValueForm<List<EnvFileName>> ENV_FILES = new ValueForm<>("list of files", EnvFileName::list);
    static final ValueForm<InheritedEnvironment> INHERITED = new ValueForm<>("boolean or variables", Forms::inherited);
    static final ValueForm<List<String>> NAMES = new ValueForm<>("comma list", Blanks::commaList);
    static final ValueForm<List<String>> PATTERNS = new ValueForm<>("patterns between blanks", Blanks::words);
    static final ValueForm<Boolean> BOOL = new ValueForm<>("boolean", Forms::bool);
    static final ValueForm<Integer> PRIORITY = whole("whole number", Integer.MIN_VALUE, Integer.MAX_VALUE);
    static final ValueForm<Integer> COUNT = whole("whole number, 0 or more", 0, Integer.MAX_VALUE);
    static final ValueForm<Duration> DURATION = new ValueForm<>("duration", Quantities::duration);
    static final ValueForm<Integer> NUMPROCS = whole("0 to 10000", 0, 10_000);
    static final ValueForm<Integer> NUMBER_FROM = whole("0 to 1000000000", 0, 1_000_000_000);
    static final ValueForm<Integer> BUFFER = whole("1 or more", 1, Integer.MAX_VALUE);
    static final ValueForm<Integer> BACKLOG = whole("1 to 65535", 1, 65_535);
    static final ValueForm<Long> BYTES = new ValueForm<>("size", Quantities::bytes);
    static final ValueForm<Integer> UMASK = new ValueForm<>("octal", text -> Numbers.octal(text, 0777));
    static final ValueForm<Integer> MODE = new ValueForm<>("octal", text -> Numbers.octal(text, 07777));
    static final ValueForm<UnixSignal> SIGNAL = new ValueForm<>("signal", Forms::signal);
    static final ValueForm<SortedSet<Integer>> EXITCODES = new ValueForm<>("exit codes", Forms::exitcodes);
    static final ValueForm<Autorestart> AUTORESTART = new ValueForm<>("boolean or unexpected", Forms::autorestart);
    static final ValueForm<LogTarget> LOG = new ValueForm<>("path, AUTO, NONE, OFF", Forms::log);
    static final ValueForm<Boolean> STDIN = new ValueForm<>("null or pipe", Forms::isPipe);
    static final ValueForm<LogLevel> LOGLEVEL = new ValueForm<>("level", text -> word(LogLevel.class, text));
    static final ValueForm<LauncherChoice> LAUNCHER =
            new ValueForm<>("launcher", text -> word(LauncherChoice.class, text));
    static final ValueForm<Role> ROLE = new ValueForm<>("role", text -> word(Role.class, text));
    static final ValueForm<Address> ADDRESS = new ValueForm<>("host:port", Address::of);

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\*?|\\*");

    private Forms() {}

    private static ValueForm<Integer> whole(String label, int min, int max) {
        return new ValueForm<>(label, text -> Numbers.whole(text, "a whole number", min, max));
    }

    private static String nonEmpty(String text) throws ValueException {
        if (text.isEmpty()) {
            throw new ValueException("no value; expected one, or leave the key out");
        }
        return text;
    }

    private static LogTarget log(String text) throws ValueException {
        LogTarget target = LogTarget.of(text);
        if (target.kind() == LogTarget.Kind.FILE) {
            PathText.check(text);
        }
        return target;
    }

    private static String serverUrl(String text) throws ValueException {
        if (text.startsWith("unix://")) {
            PathText.check(text.substring("unix://".length()));
        }
        return nonEmpty(text);
    }

    private static InheritedEnvironment inherited(String text) throws ValueException {
        Optional<Boolean> truth = truth(text);
        if (truth.isPresent()) {
            return truth.get() ? InheritedEnvironment.ALL : InheritedEnvironment.NONE;
        }
        List<String> names = Blanks.commaList(text);
        for (String name : names) {
            if (!VARIABLE.matcher(name).matches()) {
                throw new ValueException(Shown.value(text)
                        + " is not true, false or a list of variables; expected names with commas between them, a * at"
                        + " the end of one for all that begin like it");
            }
        }
        return new InheritedEnvironment(names);
    }

    private static boolean isPipe(String text) throws ValueException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "null" -> false;
            case "pipe" -> true;
            default -> throw new ValueException(Shown.value(text) + " is no kind of stdin; expected null or pipe");
        };
    }

    private static boolean bool(String text) throws ValueException {
        return truth(text)
                .orElseThrow(() -> new ValueException(Shown.value(text) + " is not a boolean; expected true or false"));
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> Optional.of(true);
            case "false", "no", "off", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Autorestart autorestart(String text) throws ValueException {
        if (text.equalsIgnoreCase("unexpected")) {
            return Autorestart.UNEXPECTED;
        }
        Optional<Boolean> truth = truth(text);
        if (truth.isEmpty()) {
            String meant = switch (text.toLowerCase(Locale.ROOT)) {
                case "always", "unless-stopped" -> "; did you mean true?";
                case "never" -> "; did you mean false?";
                case "on-failure" -> "; did you mean unexpected?";
                default -> "";
            };
            throw new ValueException(Shown.value(text) + " is not one of true, false, unexpected" + meant);
        }
        return truth.get() ? Autorestart.ALWAYS : Autorestart.NEVER;
    }

    private static UnixSignal signal(String text) throws ValueException {
        return UnixSignal.parse(text)
                .orElseThrow(() -> new ValueException(
                        Shown.value(text) + " is not a signal; expected a name such as TERM, or its number"));
    }

    private static SortedSet<Integer> exitcodes(String text) throws ValueException {
        SortedSet<Integer> codes = new TreeSet<>();
        for (String part : Blanks.commaList(text)) {
            try {
                codes.add(Numbers.whole(part, "an exit code", 0, 255));
            } catch (ValueException e) {
                throw new ValueException(Shown.value(text) + " is not a list of exit codes; expected numbers from 0 to"
                        + " 255 with commas between them");
            }
        }
        return codes;
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) throws ValueException {
        StringBuilder words = new StringBuilder();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
            words.append(words.isEmpty() ? "" : ", ").append(constant.name().toLowerCase(Locale.ROOT));
        }
        String meant = switch (text.toLowerCase(Locale.ROOT)) {
            case "warning" -> "; did you mean warn?";
            case "fatal" -> "; did you mean critical?";
            default -> "";
        };
        throw new ValueException(Shown.value(text) + " is not one of " + words + meant);
    }
}
