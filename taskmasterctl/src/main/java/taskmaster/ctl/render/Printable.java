package taskmaster.ctl.render;

/** Makes text harmless for a terminal. */
public final class Printable {
    private Printable() {}

    /** The text, with {@code ^X} for control characters other than line ends and tabs. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    /** The same on one line. */
    static String line(String text) {
        return of(text.replace('\n', ' ').replace('\t', ' '));
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isControl(c)) {
                clean.append(c);
            } else if (c < 0x80) {
                clean.append('^').append((char) (c ^ 0x40));
            } else {
                clean.append('?');
            }
        }
        return clean.toString();
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
    }
}
