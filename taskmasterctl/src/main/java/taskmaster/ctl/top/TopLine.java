package taskmaster.ctl.top;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import taskmaster.ctl.command.CommandTable;
import taskmaster.ctl.command.FirstWord;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.Manual;
import taskmaster.ctl.command.Words;

/** A command line as it is typed behind the colon: what it means, and what Tab makes of it. */
final class TopLine {
    private static final Set<String> ELSEWHERE = Set.of("top", "attach", "fg", "passwd", "connect", "notify");
    private static final Set<String> HARMLESS =
            Set.of("wait", "reread", "diff", "config", "check", "avail", "doctor", "help", "man", "completion");

    private TopLine() {}

    /** The words, the first as a command's name where it means one. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>(Words.of(line));
        if (!words.isEmpty()) {
            words.set(
                    0,
                    CommandTable.canonical(
                            FirstWord.of(words.getFirst(), Manner.OWN).command()));
        }
        return words;
    }

    /** Whether it leaves, as it does in editors. */
    static boolean isQuit(List<String> words) {
        return words.size() == 1
                && (words.getFirst().equals("q") || words.getFirst().equals("quit"));
    }

    /** Why it cannot be done; empty: it can. */
    static String refusal(List<String> words, boolean readOnly) {
        String command = words.getFirst();
        String trouble = FirstWord.of(command, Manner.OWN).trouble();
        if (!trouble.isEmpty()) {
            return trouble;
        }
        if (ELSEWHERE.contains(command)) {
            return command + " is for the shell; q leaves top";
        }
        return readOnly && !isHarmless(words) ? "read-only: R allows " + command : "";
    }

    private static boolean isHarmless(List<String> words) {
        String command = words.getFirst();
        return !words.contains("--cancel") && isOnlyLooking(command);
    }

    private static boolean isOnlyLooking(String command) {
        return HARMLESS.contains(command)
                || Manual.find(command)
                        .map(manual -> manual.group().equals("look"))
                        .orElse(true);
    }

    /**
     * The line with as much added to its last word as all that it can become have in common.
     *
     * @param names of the processes
     */
    static String complete(String line, List<String> names) {
        int start = line.lastIndexOf(' ') + 1;
        String word = line.substring(start);
        List<String> meant = (start == 0 ? CommandTable.NAMES : names)
                .stream().filter(name -> name.startsWith(word)).toList();
        if (meant.isEmpty()) {
            return line;
        }
        String common = meant.stream().reduce(TopLine::common).orElseThrow();
        return line.substring(0, start) + common + (meant.size() == 1 ? " " : "");
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
