package taskmaster.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.Command;

/**
 * Splits a command line as a POSIX shell does (IEEE Std 1003.1, Shell Command Language 2.2), and does nothing else of a shell:
 * single quotes keep all, double quotes keep all but {@code \"} and {@code \\}, a backslash keeps the next character, a backslash
 * before a newline joins the lines. {@code $ ~ * ; |} are plain characters.
 */
final class CommandWords {

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private CommandWords(String text) {
        this.text = text;
    }

    /** Splits a text; where that is impossible the command says why. */
    static Command split(String text) {
        CommandWords words = new CommandWords(text);
        Optional<String> problem = words.run();
        if (problem.isEmpty() && words.words.isEmpty()) {
            problem = Optional.of("the command is empty");
        }
        return new Command(text, problem.isEmpty() ? words.words : List.of(), problem);
    }

    private Optional<String> run() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\'' || c == '"') {
                inWord = true;
                if (!quoted(c)) {
                    return Optional.of("the command has a " + c + " that is not closed");
                }
            } else if (c == '\\') {
                if (at == text.length()) {
                    return Optional.of("the command ends with a backslash");
                }
                escaped(text.charAt(at++));
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                endWord();
            } else {
                inWord = true;
                word.append(c);
            }
        }
        endWord();
        return Optional.empty();
    }

    private boolean quoted(char quote) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote) {
                return true;
            }
            if (c == '\\' && quote == '"' && at < text.length() && isSpecial(text.charAt(at))) {
                c = text.charAt(at++);
            }
            word.append(c);
        }
        return false;
    }

    private static boolean isSpecial(char c) {
        return c == '"' || c == '\\';
    }

    private void escaped(char c) {
        if (c != '\n') {
            inWord = true;
            word.append(c);
        }
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
