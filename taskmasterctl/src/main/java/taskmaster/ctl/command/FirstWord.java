package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;

/**
 * What the first word of a line that somebody types means: a command by its name, or by a beginning that only one command has.
 *
 * @param command the command's name; the word itself, if it is none
 * @param trouble why it is none though commands begin like that, for people; empty: there is no such trouble
 */
public record FirstWord(String command, String trouble) {
    /** A few letters that are all that a slip of the hand takes may not end the daemon or lose a log. */
    private static final List<String> WHOLE = List.of("shutdown", "remove", "clear", "quit", "exit");

    /** The meaning of a word that somebody types. */
    public static FirstWord of(String word, Manner manner) {
        if (manner == Manner.SUPERVISORCTL || word.isEmpty() || CommandTable.has(word, manner)) {
            return new FirstWord(word, "");
        }
        List<String> meant = beginningWith(word);
        if (meant.size() > 1) {
            return new FirstWord(word, "Ambiguous: " + word + " (" + String.join(", ", meant) + ")");
        }
        if (meant.isEmpty()) {
            return new FirstWord(word, "");
        }
        String only = meant.getFirst();
        return WHOLE.contains(only)
                ? new FirstWord(word, only + " is only done if the whole word is typed")
                : new FirstWord(only, "");
    }

    /** One name of each command. */
    private static List<String> beginningWith(String word) {
        List<String> names = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        for (String name : CommandTable.NAMES) {
            String command = CommandTable.canonical(name);
            if (name.startsWith(word) && !commands.contains(command)) {
                names.add(name);
                commands.add(command);
            }
        }
        return names;
    }
}
