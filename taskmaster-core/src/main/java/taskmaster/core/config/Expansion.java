package taskmaster.core.config;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Replaces {@code %(name)s}, {@code %(name)02d} and {@code %%} in a value, once: what is put in is not looked at again. The
 * conversions of Python's {@code %} operator that make sense here: {@code s d i u x X o} with flags and a width. Where the names
 * say so, {@code ${NAME}} and {@code ${NAME:-default}} too, as in a POSIX shell; a second dollar before it keeps it as it stands.
 */
final class Expansion {

    /** No honest value is longer; a page of {@code %(x)s} must not fill the memory. */
    private static final int MAX_LENGTH = 1 << 20;

    /** How deep defaults of defaults may go. */
    private static final int MAX_DEPTH = 20;

    private static final String OPEN = "${";
    private static final String ESCAPED = "$${";

    private final String text;
    private final Names names;
    private final Consumer<String> remarks;
    private final StringBuilder out;
    private int at;

    /** Above zero in a default that is not needed: nothing is missed there. */
    private int skipped;

    private Expansion(String text, Names names, Consumer<String> remarks) {
        this.text = text;
        this.names = names;
        this.remarks = remarks;
        this.out = new StringBuilder(text.length() + 32);
    }

    /** @param remarks gets what is taken as it stands but was hardly meant so */
    static String expand(String text, Names names, Consumer<String> remarks) throws ValueException {
        if (!isIn(text, names)) {
            return text;
        }
        Expansion expansion = new Expansion(text, names, remarks);
        expansion.run(0);
        return expansion.out.toString();
    }

    /** Whether a value has anything to replace. */
    static boolean isIn(String text, Names names) {
        return text.indexOf('%') >= 0 || names.braces() && text.contains(OPEN);
    }

    private void run(int depth) throws ValueException {
        while (at < text.length()) {
            int start = at;
            char c = text.charAt(at);
            if (c == '%') {
                at++;
                directive(start);
            } else if (names.braces() && text.startsWith(ESCAPED, at)) {
                out.append(OPEN);
                at += ESCAPED.length();
            } else if (names.braces() && text.startsWith(OPEN, at)) {
                at += OPEN.length();
                variable(start, depth);
            } else if (c == '}' && depth > 0) {
                return;
            } else {
                out.append(c);
                at++;
            }
            if (out.length() > MAX_LENGTH) {
                throw new ValueException("longer than " + MAX_LENGTH + " characters once expanded");
            }
        }
    }

    /** After the opening brace of a variable. */
    private void variable(int start, int depth) throws ValueException {
        String name = identifier();
        Optional<String> value = names.variable(name);
        boolean orEmpty = text.startsWith(":-", at);
        boolean withDefault = orEmpty || text.startsWith("-", at);
        if (name.isEmpty() || !withDefault && !text.startsWith("}", at)) {
            throw new ValueException("only ${NAME} and ${NAME:-default} are known; write $${ to leave it to a shell")
                    .at(start);
        }
        if (!withDefault) {
            at++;
            if (value.isEmpty() && skipped == 0) {
                throw ValueException.lacking("${" + Shown.name(name) + "}: the environment has no " + Shown.name(name)
                                + "; expected ${" + Shown.name(name) + ":-default} to do without")
                        .at(start);
            }
            out.append(value.orElse(""));
            return;
        }
        at += orEmpty ? 2 : 1;
        boolean needed = value.isEmpty() || orEmpty && value.get().isEmpty();
        int before = out.length();
        byDefault(start, depth + 1, needed);
        if (!needed) {
            out.setLength(before);
            out.append(value.orElse(""));
        }
    }

    private void byDefault(int start, int depth, boolean needed) throws ValueException {
        if (depth > MAX_DEPTH) {
            throw new ValueException("more than " + MAX_DEPTH + " ${...} inside each other").at(start);
        }
        skipped += needed ? 0 : 1;
        run(depth);
        skipped -= needed ? 0 : 1;
        if (at == text.length()) {
            throw new ValueException("a ${ without its }").at(start);
        }
        at++;
    }

    private String identifier() {
        int start = at;
        while (at < text.length() && isNameChar(text.charAt(at), at == start)) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isNameChar(char c, boolean first) {
        return c == '_' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || !first && c >= '0' && c <= '9';
    }

    private void directive(int percent) throws ValueException {
        char c = at < text.length() ? text.charAt(at) : '\0';
        if (c == '%') {
            out.append('%');
            at++;
            return;
        }
        if (c == 's' || c == 'r') {
            // supervisord puts a dump of all its variables here; nobody can want that, and date +%s is common
            remarks.accept("%" + c + " is kept as it stands; write %%" + c);
            out.append('%');
            return;
        }
        int close = c == '(' ? text.indexOf(')', at) : -1;
        if (close < 0) {
            // what follows is not shown: it may be a password
            throw new ValueException("a percent sign alone; write %% for one").at(percent);
        }
        String name = text.substring(at + 1, close);
        at = close + 1;
        try {
            named(name);
        } catch (ValueException e) {
            throw e.at(percent);
        }
    }

    private void named(String name) throws ValueException {
        Conversion conversion = Conversion.of(text, at, name);
        Object value = names.find(name).orElse(null);
        if (value == null && skipped == 0) {
            throw names.unknown(name);
        }
        at = conversion.end();
        conversion.append(value == null ? "" : value, name, out);
    }
}
