package taskmaster.core.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import taskmaster.core.config.EnvironmentTokens.Kind;
import taskmaster.core.config.EnvironmentTokens.Token;

/**
 * The {@code environment} key: {@code A="1",B='two, with a comma'}.
 *
 * <p>What supervisord refuses is refused here too. Where it silently takes only the head of an unquoted value
 * ({@code A=b c}, {@code A=~/x}, {@code A=x?y=1}), the whole value up to the comma is taken, with a remark.
 */
final class EnvironmentList {

    private final String value;
    private final List<Token> tokens;
    private final Consumer<String> remarks;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final boolean secret;
    private int at;

    private EnvironmentList(String value, List<Token> tokens, Consumer<String> remarks) {
        this.value = value;
        this.tokens = tokens;
        this.remarks = remarks;
        this.secret = Secrets.mayBeIn(value);
    }

    /** @param remarks gets what is probably a mistake */
    static Map<String, String> parse(String value, Consumer<String> remarks) throws ValueException {
        EnvironmentList list = new EnvironmentList(value, EnvironmentTokens.of(value), remarks);
        boolean pairsOnly = list.isPairs();
        while (list.at < list.tokens.size()) {
            list.pair(pairsOnly);
        }
        return list.variables;
    }

    /** supervisord's whole check: key, =, value, any separator, and so on. */
    private boolean isPairs() {
        int position = 0;
        for (Token token : tokens) {
            if (token.kind() != Kind.COMMENT) {
                if (position % 4 == 1 && !token.is('=')) {
                    return false;
                }
                position++;
            }
        }
        return position % 4 == 3 || position % 4 == 0;
    }

    private void pair(boolean pairsOnly) throws ValueException {
        Token key = tokens.get(at);
        if (key.kind() == Kind.COMMENT) {
            remarks.accept("everything from # on is a comment: " + shown(key.text()));
            at++;
            return;
        }
        if (key.kind() != Kind.WORD || key.text().isEmpty()) {
            throw unexpected(key, "KEY=\"value\"");
        }
        if (at + 1 >= tokens.size() || !tokens.get(at + 1).is('=')) {
            throw unexpected(key, "KEY=\"value\" and a comma between two of them");
        }
        if (at + 2 >= tokens.size() || tokens.get(at + 2).is(',')) {
            throw new ValueException(Shown.name(key.text()) + " has no value; write " + Shown.name(key.text())
                            + "=\"\" for an empty one")
                    .at(key.start());
        }
        variables.put(key.text(), valueAfter(key, tokens.get(at + 2), pairsOnly));
    }

    private String valueAfter(Token key, Token first, boolean pairsOnly) throws ValueException {
        int next = at + 3;
        boolean whole = first.kind() == Kind.WORD;
        if (whole && (next == tokens.size() || tokens.get(next).is(','))) {
            at = next + 1;
            return first.text();
        }
        if (whole && pairsOnly && tokens.get(next).is(';')) {
            remarks.accept("found a ; after " + Shown.name(key.text()) + "; expected a comma between two variables");
            at = next + 1;
            return first.text();
        }
        int end = at + 2;
        while (end < tokens.size() && !tokens.get(end).is(',')) {
            end++;
        }
        String tail = value.substring(first.start(), tokens.get(end - 1).end());
        if (!pairsOnly) {
            throw new ValueException("found " + shown(tail) + " as the value of " + Shown.name(key.text())
                            + "; expected quotes around it, or a comma")
                    .at(first.start());
        }
        if (end > at + 3) {
            remarks.accept("the value of " + Shown.name(key.text()) + " is taken as " + shown(tail)
                    + ", where supervisord takes " + shown(first.text()) + "; expected quotes around it");
        }
        at = end + 1;
        return tail;
    }

    private ValueException unexpected(Token found, String expected) {
        return new ValueException("found " + shown(value.substring(found.start())) + "; expected " + expected)
                .at(found.start());
    }

    /** A part of the value, unless there may be a secret anywhere in it. */
    private String shown(String part) {
        return secret ? "'" + Secrets.HIDDEN + "'" : Shown.value(part);
    }
}
