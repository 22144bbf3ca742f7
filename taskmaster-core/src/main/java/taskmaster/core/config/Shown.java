package taskmaster.core.config;

import java.nio.file.Path;

/** Texts of a file as a message shows them: on one line, not too long, without control characters. */
final class Shown {

    private static final int MAX_VALUE = 60;
    private static final int MAX_NAME = 100;

    private Shown() {}

    /** A value in quotes. */
    static String value(String text) {
        return "'" + plain(text, MAX_VALUE) + "'";
    }

    /** A name without quotes. */
    static String name(String text) {
        return plain(text, MAX_NAME);
    }

    /** A file name: whole, but on one line. */
    static String path(Path file) {
        return plain(file.toString(), Integer.MAX_VALUE);
    }

    /** A text: whole, but on one line. */
    static String line(String text) {
        return plain(text, Integer.MAX_VALUE);
    }

    /** Whether a character neither moves the cursor nor turns the direction of what follows. */
    static boolean isHarmless(int c) {
        if (c < 0x7f) {
            return c >= ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String plain(String text, int max) {
        boolean harmless = text.length() <= max && text.codePoints().allMatch(Shown::isHarmless);
        return harmless ? text : escaped(text, max);
    }

    private static String escaped(String text, int max) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < text.length() && at + Character.charCount(text.codePointAt(at)) <= max) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isHarmless(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(
                        switch (c) {
                            case '\n' -> "\\n";
                            case '\t' -> "\\t";
                            default -> String.format(c < 0x100 ? "\\x%02x" : "\\u%04x", c);
                        });
            }
        }
        return at < text.length() ? shown.append("...").toString() : shown.toString();
    }
}
