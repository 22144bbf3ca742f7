package taskmaster.core.config;

import java.time.Duration;
import java.util.Locale;

/** Sizes and durations: a plain number as in supervisord, or one with a unit. */
final class Quantities {

    private static final String SIZE = "a whole number of bytes, or one with KB, MB or GB";
    private static final String DURATION = "a whole number of seconds, or one with ms, s, min, h or d";

    private Quantities() {}

    /** A number of bytes; units are powers of 1024, as in supervisord. */
    static long bytes(String text) throws ValueException {
        String unit = unit(text).toUpperCase(Locale.ROOT);
        int shift = switch (unit) {
            case "", "B" -> 0;
            case "KB", "KIB" -> 10;
            case "MB", "MIB" -> 20;
            case "GB", "GIB" -> 30;
            default -> throw unknown(text, SIZE, unit.matches("[KMG]") ? unit + "B" : "");
        };
        long number = number(text, unit, SIZE);
        if (number < 0 || number > Long.MAX_VALUE >> (shift + 1)) {
            throw new ValueException(Shown.value(text) + " is out of range; expected " + SIZE + ", 0 or more");
        }
        return number << shift;
    }

    /** A duration; a plain number means seconds. */
    static Duration duration(String text) throws ValueException {
        String unit = unit(text).toLowerCase(Locale.ROOT);
        long millis = switch (unit) {
            case "ms" -> 1;
            case "", "s", "sec" -> 1_000;
            case "min" -> 60_000;
            case "h" -> 3_600_000;
            case "d" -> 86_400_000;
            // m is minutes to some and milliseconds or months to others
            default -> throw unknown(text, DURATION, unit.startsWith("m") ? "min" : "");
        };
        long number = number(text, unit, DURATION);
        if (number < 0 || number > Integer.MAX_VALUE * 1_000L / millis) {
            throw new ValueException(Shown.value(text) + " is out of range; expected " + DURATION + ", from 0 to "
                    + Integer.MAX_VALUE + " seconds");
        }
        return Duration.ofMillis(number * millis);
    }

    private static long number(String text, String unit, String expected) throws ValueException {
        return Numbers.decimal(Blanks.strip(text, 0, text.length() - unit.length()), text, expected);
    }

    /** The letters at the end. */
    private static String unit(String text) {
        int start = text.length();
        while (start > 0 && isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static ValueException unknown(String text, String expected, String meant) {
        String number = text.substring(0, text.length() - unit(text).length());
        String hint = meant.isEmpty() || number.isEmpty() ? "" : ", did you mean " + Shown.name(number) + meant + "?";
        return new ValueException(Shown.value(text) + " is not " + expected + hint);
    }
}
