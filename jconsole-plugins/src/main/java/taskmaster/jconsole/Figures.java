package taskmaster.jconsole;

import java.util.Locale;

/** Numbers as people read them. What is not known, a number below zero, is an empty text. */
final class Figures {
    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private Figures() {}

    /** {@code 1d 02:03:04}. */
    static String uptime(long millis) {
        if (millis < 0) {
            return "";
        }
        long seconds = millis / 1000;
        long days = seconds / 86_400;
        String clock = two(seconds / 3600 % 24) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
        return days == 0 ? clock : days + "d " + clock;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    /** {@code 12.3 MB}; units of 1024. */
    static String bytes(double bytes) {
        if (bytes < 0) {
            return "";
        }
        double size = bytes / 1024;
        int unit = 0;
        while (size >= 999.95 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return decimal(size) + " " + UNITS[unit];
    }

    /** {@code 0.4 %}. */
    static String percent(double percent) {
        return percent < 0 ? "" : decimal(percent) + " %";
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** {@code 1 process}, {@code 2 processes}. */
    static String processes(int count) {
        return count == 1 ? "1 process" : count + " processes";
    }
}
