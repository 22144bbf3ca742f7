package taskmaster.core.model;

import java.util.List;
import java.util.Optional;

/**
 * A command line as written and as split into words.
 *
 * @param text what the file says, after expansion
 * @param words the program and its arguments; empty if the text could not be split
 * @param problem why the text gives no words; a start of such a program fails with this reason, as in supervisord
 */
public record Command(String text, List<String> words, Optional<String> problem) {
    public Command {
        words = List.copyOf(words);
    }
}
