package taskmaster.jmx.server;

/** Text from outside, made fit for a line that people and programs read: no forged lines, no moved cursor, no turned-round words. */
final class Visible {
    private Visible() {}

    /** What cannot be seen as its number, and cut to a length that a line can bear. */
    static String of(String text, int longest) {
        StringBuilder visible = new StringBuilder(Math.min(text.length(), longest) + 8);
        int i = 0;
        while (i < text.length() && visible.length() < longest) {
            int point = text.codePointAt(i);
            if (isVisible(point)) {
                visible.appendCodePoint(point);
            } else {
                visible.append("\\u").append(Integer.toHexString(0x10000 | point), 1, 5);
            }
            i += Character.charCount(point);
        }
        return i < text.length() ? visible.append("...").toString() : visible.toString();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
