package taskmaster.ctl.render;

import java.util.Locale;

/** Times and sizes, short enough for a column. */
public final class Amounts {
    private static final String UNITS = "KMGTPE";

    private Amounts() {}

    /** The two largest units: {@code 6d 4h}, {@code 3m 12s}, {@code 5s}. */
    public static String age(long millis) {
        long seconds = millis / 1000;
        long minutes = seconds / 60;
        long hours = minutes / 60;
        long days = hours / 24;
        if (days > 0) {
            return days + "d " + hours % 24 + "h";
        }
        if (hours > 0) {
            return hours + "h " + minutes % 60 + "m";
        }
        return minutes > 0 ? minutes + "m " + seconds % 60 + "s" : seconds + "s";
    }

    /** Three digits or less, and a unit of 1024: {@code 812K}, {@code 1.4G}. */
    public static String bytes(double bytes) {
        if (bytes < 1000) {
            return String.valueOf((long) bytes);
        }
        double size = bytes;
        int unit = -1;
        while (size >= 1000 && unit < UNITS.length() - 1) {
            size /= 1024;
            unit++;
        }
        String number = size < 9.95 ? String.format(Locale.ROOT, "%.1f", size) : String.valueOf(Math.round(size));
        return number + UNITS.charAt(unit);
    }

    /** {@code 0.4%}, {@code 41%}. */
    public static String percent(double percent) {
        return percent < 9.95 ? String.format(Locale.ROOT, "%.1f%%", percent) : Math.round(percent) + "%";
    }
}
