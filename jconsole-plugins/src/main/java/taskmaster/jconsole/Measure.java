package taskmaster.jconsole;

import java.util.Arrays;

/**
 * A figure in a cell, with the way it came there.
 *
 * @param value below zero: not known
 * @param text the value for people
 * @param scale what the drawing is at least as high as, so that a quiet process looks quiet
 */
record Measure(double value, String text, double[] history, double scale) implements Comparable<Measure> {
    private static final double QUIET_PERCENT = 10;

    static Measure cpu(double percent, double[] history) {
        return new Measure(percent, Figures.percent(percent), history, QUIET_PERCENT);
    }

    static Measure memory(double bytes, double[] history) {
        return new Measure(bytes, Figures.bytes(bytes), history, 1);
    }

    @Override
    public int compareTo(Measure other) {
        return Double.compare(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measure measure && value == measure.value && Arrays.equals(history, measure.history);
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }

    @Override
    public String toString() {
        return text;
    }
}
