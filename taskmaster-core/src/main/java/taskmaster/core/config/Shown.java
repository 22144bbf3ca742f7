package taskmaster.core.config;

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

    private static String plain(String text, int max) {
        boolean harmless = text.length() <= max;
        for (int i = 0; harmless && i < text.length(); i++) {
            harmless = !Character.isISOControl(text.charAt(i));
        }
        return harmless ? text : escaped(text, max);
    }

    private static String escaped(String text, int max) {
        int end = Math.min(text.length(), max);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder shown = new StringBuilder(end + 8);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                shown.append("\\n");
            } else if (c == '\t') {
                shown.append("\\t");
            } else if (Character.isISOControl(c)) {
                shown.append(String.format("\\x%02x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return end < text.length() ? shown.append("...").toString() : shown.toString();
    }
}
