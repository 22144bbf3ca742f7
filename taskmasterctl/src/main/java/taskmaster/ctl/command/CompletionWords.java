package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;

/** What completion scripts need to know, whatever their language. */
public final class CompletionWords {
    /** Options before the command that take a value, and those that do not. */
    static final String GLOBAL_WITH_VALUE =
            "-c|--configuration|-s|--serverurl|-u|--username|-p|--password|-r|--history-file|--color";

    /** The signals that are worth offering, separated by blanks. */
    public static final String SIGNALS = "HUP INT QUIT KILL USR1 USR2 TERM CONT STOP WINCH ABRT ALRM";

    private static final int SHORTEST = 2;

    private CompletionWords() {}

    /** The options before the command. */
    static List<Manual.Entry> globals() {
        return options(Manual.program("taskmasterctl"));
    }

    /** The names of a command that are worth offering: what has a letter or two is typed sooner than chosen. */
    public static List<String> offered(Manual manual) {
        return names(manual).stream().filter(name -> name.length() > SHORTEST).toList();
    }

    /** All names of the command of a manual. */
    static List<String> names(Manual manual) {
        return manual.names(Manner.OWN);
    }

    /** The options of a command, as they are typed, with their meanings. */
    public static List<Manual.Entry> options(Manual manual) {
        List<Manual.Entry> options = new ArrayList<>();
        for (Manual.Entry entry : manual.options()) {
            String form = entry.term().replace(", ", ",");
            KnownOption option = KnownOption.of(form.contains("[") ? form : form.replace(' ', '='));
            options.add(new Manual.Entry(option.longName(), entry.meaning()));
        }
        return options;
    }

    /** The values an option may have, where they are few; empty: anything. */
    public static String values(String option) {
        return switch (option) {
            case "--output" -> "plain wide json name";
            case "--sort" -> "name state cpu memory uptime restarts pid";
            case "--for" -> "running stopped exited";
            case "--color" -> "always auto never";
            default -> "";
        };
    }

    /** Text within single quotes, for a shell. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
