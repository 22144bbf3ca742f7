package taskmaster.core.config;

import java.util.Locale;

/**
 * What stands behind {@code %(name)}: flags, a width, a letter, as for Python's {@code %} operator.
 *
 * @param end where the text goes on
 */
record Conversion(String flags, int width, char letter, int end) {

    private static final int MAX_WIDTH = 1000;

    /** Reads the conversion at a place of a text. */
    static Conversion of(String text, int start, String name) throws ValueException {
        int at = start;
        while (at < text.length() && "#0- +".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String flags = text.substring(start, at);
        int width = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            width = width * 10 + (text.charAt(at++) - '0');
            if (width > MAX_WIDTH) {
                throw new ValueException("a width above " + MAX_WIDTH + " in an expansion");
            }
        }
        if (at == text.length()) {
            throw new ValueException(
                    "%(" + Shown.name(name) + ") lacks its last letter; expected %(" + Shown.name(name) + ")s");
        }
        return new Conversion(flags, width, text.charAt(at), at + 1);
    }

    /**
     * Adds a value.
     *
     * @param value a String or an Integer
     */
    void append(Object value, String name, StringBuilder out) throws ValueException {
        String converted = converted(value, Shown.name(name));
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

    private String converted(Object value, String name) throws ValueException {
        if (letter == 's') {
            return value.toString();
        }
        if (!(value instanceof Integer number)) {
            throw new ValueException("%(" + name + ")" + letter + ": it is a text; expected %(" + name + ")s");
        }
        return switch (letter) {
            case 'd', 'i', 'u' -> number.toString();
            case 'x' -> Integer.toHexString(number);
            case 'X' -> Integer.toHexString(number).toUpperCase(Locale.ROOT);
            case 'o' -> Integer.toOctalString(number);
            default ->
                throw new ValueException("%(" + name + ")" + Shown.name(String.valueOf(letter))
                        + " is not known; expected %(" + name + ")d or %(" + name + ")s");
        };
    }
}
