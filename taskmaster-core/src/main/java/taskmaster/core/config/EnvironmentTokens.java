package taskmaster.core.config;

import java.util.ArrayList;
import java.util.List;

/** Takes a value of {@code environment} apart: words with quoting as in a POSIX shell, single symbols, and comments from # on. */
final class EnvironmentTokens {

    enum Kind {
        WORD,
        SYMBOL,
        COMMENT
    }

    /** @param text without quotes */
    record Token(Kind kind, String text, int start, int end) {
        boolean is(char symbol) {
            return kind == Kind.SYMBOL && text.charAt(0) == symbol;
        }
    }

    private final String value;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private EnvironmentTokens(String value) {
        this.value = value;
    }

    static List<Token> of(String value) throws ValueException {
        EnvironmentTokens tokens = new EnvironmentTokens(value);
        while (tokens.at < value.length()) {
            tokens.next();
        }
        return tokens.tokens;
    }

    private void next() throws ValueException {
        int start = at;
        char c = value.charAt(at);
        if (Blanks.isBlank(c)) {
            at++;
        } else if (c == '#') {
            int newline = value.indexOf('\n', at);
            at = newline < 0 ? value.length() : newline;
            tokens.add(new Token(Kind.COMMENT, value.substring(start, at), start, at));
        } else if (isWordChar(c) || c == '"' || c == '\'') {
            String word = word();
            tokens.add(new Token(Kind.WORD, word, start, at));
        } else {
            at += Character.charCount(value.codePointAt(at));
            tokens.add(new Token(Kind.SYMBOL, value.substring(start, at), start, at));
        }
    }

    private String word() throws ValueException {
        StringBuilder word = new StringBuilder();
        while (at < value.length()) {
            char c = value.charAt(at);
            if (c == '"' || c == '\'') {
                at++;
                quoted(c, word);
            } else if (isWordChar(c)) {
                word.append(c);
                at++;
            } else {
                break;
            }
        }
        return word.toString();
    }

    private void quoted(char quote, StringBuilder word) throws ValueException {
        int open = at - 1;
        while (at < value.length()) {
            char c = value.charAt(at++);
            if (c == quote) {
                return;
            }
            boolean escape = c == '\\' && quote == '"' && at < value.length();
            if (escape && (value.charAt(at) == '"' || value.charAt(at) == '\\')) {
                c = value.charAt(at++);
            }
            word.append(c);
        }
        throw new ValueException("a " + quote + " is not closed").at(open);
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "_/.+-():".indexOf(c) >= 0;
    }
}
