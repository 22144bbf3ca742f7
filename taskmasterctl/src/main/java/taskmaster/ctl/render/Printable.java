package taskmaster.ctl.render;

/** Makes text harmless for a terminal. */
public final class Printable {
    private static final char ESCAPE = '\033';

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

    /** The same, but colours and weights pass ({@code ESC [ numbers m}), and end with the line. */
    public static String withColours(String text) {
        if (text.indexOf(ESCAPE) < 0) {
            return of(text);
        }
        StringBuilder clean = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int escape = text.indexOf(ESCAPE, at);
            int end = escape < 0 ? text.length() : escape;
            clean.append(of(text.substring(at, end)));
            at = end;
            if (escape >= 0) {
                int after = endOfColour(text, escape);
                clean.append(after > escape ? text.substring(escape, after) : "^[");
                at = Math.max(after, escape + 1);
            }
        }
        return clean.append(Paint.PLAIN).toString();
    }

    /** Behind the sequence that begins here if it is a colour; else where it begins. */
    private static int endOfColour(String text, int start) {
        int at = start + 1;
        if (at == text.length() || text.charAt(at) != '[') {
            return start;
        }
        do {
            at++;
        } while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == ';'));
        return at < text.length() && text.charAt(at) == 'm' ? at + 1 : start;
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
