package taskmaster.core.config;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * Replaces {@code %(name)s}, {@code %(name)02d} and {@code %%} in a value, once: what is put in is not looked at again. The
 * conversions of Python's {@code %} operator that make sense here: {@code s d i u x X o} with flags and a width.
 */
final class Expansion {

    /** No honest value is longer; a page of {@code %(x)s} must not fill the memory. */
    private static final int MAX_LENGTH = 1 << 20;

    private static final int MAX_WIDTH = 1000;

    private final String text;
    private final Names names;
    private final Consumer<String> remarks;
    private final StringBuilder out;
    private int at;

    private Expansion(String text, Names names, Consumer<String> remarks) {
        this.text = text;
        this.names = names;
        this.remarks = remarks;
        this.out = new StringBuilder(text.length() + 32);
    }

    /** @param remarks gets what is taken as it stands but was hardly meant so */
    static String expand(String text, Names names, Consumer<String> remarks) throws ValueException {
        return text.indexOf('%') < 0 ? text : new Expansion(text, names, remarks).run();
    }

    private String run() throws ValueException {
        while (at < text.length()) {
            int percent = text.indexOf('%', at);
            if (percent < 0) {
                out.append(text, at, text.length());
                break;
            }
            out.append(text, at, percent);
            at = percent + 1;
            directive(percent);
            if (out.length() > MAX_LENGTH) {
                throw new ValueException("longer than " + MAX_LENGTH + " characters once expanded");
            }
        }
        return out.toString();
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
            throw stray(percent);
        }
        String name = text.substring(at + 1, close);
        at = close + 1;
        String flags = flags();
        int width = width();
        if (at == text.length()) {
            throw new ValueException(
                    "%(" + Shown.name(name) + ") lacks its last letter; expected %(" + Shown.name(name) + ")s");
        }
        Object value = names.find(name).orElse(null);
        if (value == null) {
            throw names.unknown(name);
        }
        append(converted(value, text.charAt(at++), name), flags, width, value);
    }

    private ValueException stray(int percent) {
        String found = text.substring(percent, Math.min(text.length(), percent + 12));
        return new ValueException("a percent sign alone in " + Shown.value(found) + "; write %% for a percent sign");
    }

    private String flags() {
        int start = at;
        while (at < text.length() && "#0- +".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private int width() throws ValueException {
        int width = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            width = width * 10 + (text.charAt(at++) - '0');
            if (width > MAX_WIDTH) {
                throw new ValueException("a width above " + MAX_WIDTH + " in an expansion");
            }
        }
        return width;
    }

    private static String converted(Object value, char conversion, String name) throws ValueException {
        if (conversion == 's') {
            return value.toString();
        }
        if (!(value instanceof Integer number)) {
            throw new ValueException("%(" + Shown.name(name) + ")" + conversion + ": it is a text; expected %("
                    + Shown.name(name) + ")s");
        }
        return switch (conversion) {
            case 'd', 'i', 'u' -> number.toString();
            case 'x' -> Integer.toHexString(number);
            case 'X' -> Integer.toHexString(number).toUpperCase(Locale.ROOT);
            case 'o' -> Integer.toOctalString(number);
            default ->
                throw new ValueException("%(" + Shown.name(name) + ")" + Shown.name(String.valueOf(conversion))
                        + " is not known; expected %(" + Shown.name(name) + ")d or %(" + Shown.name(name) + ")s");
        };
    }

    private void append(String converted, String flags, int width, Object value) {
        int missing = width - converted.length();
        boolean left = flags.indexOf('-') >= 0;
        boolean zeros = !left && flags.indexOf('0') >= 0 && value instanceof Integer;
        if (!left && missing > 0) {
            out.repeat(zeros ? '0' : ' ', missing);
        }
        out.append(converted);
        if (left && missing > 0) {
            out.repeat(' ', missing);
        }
    }
}
