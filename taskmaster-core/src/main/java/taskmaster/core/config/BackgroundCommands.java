package taskmaster.core.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import taskmaster.core.model.Command;

/**
 * Finds commands that start something in the background and end. Such a program looks as if it had exited, is started again and
 * again, and the real one runs unsupervised: with supervisord the most common mistake of all.
 */
final class BackgroundCommands {

    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "zsh", "ksh");

    /** Programs that run another one, given by their next word that is neither an option nor a number. */
    private static final Set<String> WRAPPERS = Set.of(
            "env",
            "exec",
            "nice",
            "ionice",
            "chrt",
            "stdbuf",
            "setsid",
            "sudo",
            "gosu",
            "su-exec",
            "tini",
            "dumb-init",
            "time");

    /** Those of them whose next word is an account. */
    private static final Set<String> TAKES_A_USER = Set.of("gosu", "su-exec");

    /** Shells in shells; nobody goes deeper. */
    private static final int MAX_DEPTH = 4;

    private BackgroundCommands() {}

    /** What to say about a command; empty if it seems to stay in the foreground. */
    static Optional<String> remark(List<String> words) {
        return remark(words, 0);
    }

    private static Optional<String> remark(List<String> words, int depth) {
        List<String> inner = unwrapped(words);
        if (inner.isEmpty() || depth == MAX_DEPTH) {
            return Optional.empty();
        }
        String name = baseName(inner.getFirst());
        Optional<String> script = SHELLS.contains(name) ? script(inner) : Optional.empty();
        return script.isPresent() ? inScript(script.get(), depth) : BackgroundHabit.of(name, inner);
    }

    private static Optional<String> inScript(String script, int depth) {
        String text = Blanks.strip(script);
        if (text.endsWith("&") && !text.endsWith("&&")) {
            return Optional.of("the & at the end leaves it in the background and the shell ends; expected no &");
        }
        Command last = CommandWords.split(lastCommand(text));
        return remark(last.words(), depth + 1);
    }

    /** What a shell does last decides how long it stays. Quotes are not looked at: at worst nothing is said. */
    private static String lastCommand(String script) {
        int start = 0;
        for (String separator : List.of(";", "&&", "||", "\n", "|")) {
            int found = script.lastIndexOf(separator);
            start = found < 0 ? start : Math.max(start, found + separator.length());
        }
        return script.substring(start);
    }

    /** The word after the option that ends with c: {@code -c}, {@code -lc}. */
    private static Optional<String> script(List<String> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                break;
            }
            if (!word.startsWith("--") && word.endsWith("c")) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static List<String> unwrapped(List<String> words) {
        int at = 0;
        while (at < words.size()
                && (at > 0 ? isOfWrapper(words.get(at)) : WRAPPERS.contains(baseName(words.get(at))))) {
            at += TAKES_A_USER.contains(baseName(words.get(at))) ? 2 : 1;
        }
        return words.subList(Math.min(at, words.size()), words.size());
    }

    private static boolean isOfWrapper(String word) {
        boolean option = word.startsWith("-") || word.indexOf('=') > 0;
        boolean number = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return option || number || WRAPPERS.contains(baseName(word));
    }

    private static String baseName(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }
}
