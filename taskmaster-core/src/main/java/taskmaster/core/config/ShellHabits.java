package taskmaster.core.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words that mean something to a shell. No shell is run, so the program would get them as arguments. */
final class ShellHabits {

    private static final Set<String> OPERATORS = Set.of(
            "&", "&&", "|", "||", ">", ">>", "<", "2>", "2>&1", "1>&2", "&>", ">&2", "2>/dev/null", ">/dev/null");

    private ShellHabits() {}

    static Optional<String> remark(List<String> words) {
        for (String word : words.subList(1, words.size())) {
            if (OPERATORS.contains(word)) {
                return Optional.of("the program gets " + Shown.value(word)
                        + " as an argument, since no shell is run; expected sh -c '...' around the whole");
            }
        }
        return Optional.empty();
    }
}
