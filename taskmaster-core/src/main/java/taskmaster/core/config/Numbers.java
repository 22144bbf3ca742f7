package taskmaster.core.config;

/** Numbers in the forms supervisord takes, with bounds of our own. */
final class Numbers {

    /** More digits than any number here has; longer ones are refused before they are looked at. */
    private static final int MAX_DIGITS = 19;

    private Numbers() {}

    /**
     * A decimal number, with an optional sign and single underscores between digits.
     *
     * @param noun what it is, for messages
     */
    static int whole(String text, String noun, int min, int max) throws ValueException {
        long number = decimal(text, text, noun);
        if (number < min || number > max) {
            throw new ValueException(Shown.value(text) + " is out of range; expected " + noun + range(min, max));
        }
        return (int) number;
    }

    private static String range(int min, int max) {
        return max == Integer.MAX_VALUE ? " of at least " + min : " from " + min + " to " + max;
    }

    /** Permission bits: octal digits, with an optional 0 or 0o before them. */
    static int octal(String text, int max) throws ValueException {
        String digits = text.startsWith("0o") || text.startsWith("0O") ? text.substring(2) : text;
        int number = 0;
        boolean good = !digits.isEmpty();
        for (int i = 0; good && i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            number = number * 8 + digit;
            good = digit >= 0 && digit <= 7 && number <= max;
        }
        if (!good) {
            throw new ValueException(
                    Shown.value(text) + " is not an octal number from 0 to " + Integer.toOctalString(max));
        }
        return number;
    }

    /**
     * The number itself.
     *
     * @param written the whole value, for messages
     */
    static long decimal(String text, String written, String expected) throws ValueException {
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        long number = 0;
        int digits = 0;
        boolean digitBefore = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean joins = c == '_' && digitBefore && i + 1 < text.length();
            if (!digit && !joins) {
                throw notNumber(written, expected);
            }
            digitBefore = digit;
            digits += digit && (digits > 0 || c != '0') ? 1 : 0;
            if (digits >= MAX_DIGITS) {
                throw new ValueException(Shown.value(written) + " is too large; expected " + expected);
            }
            number = digit ? number * 10 + (c - '0') : number;
        }
        if (start == text.length()) {
            throw notNumber(written, expected);
        }
        return text.charAt(0) == '-' ? -number : number;
    }

    private static ValueException notNumber(String text, String expected) {
        return new ValueException(
                text.isEmpty() ? "no value; expected " + expected : Shown.value(text) + " is not " + expected);
    }
}
