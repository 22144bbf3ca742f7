package taskmaster.jconsole;

import java.util.Arrays;

/** How high the columns of a small drawing are; pure. */
final class Sparkline {
    private static final double AIR = 1.15;

    private Sparkline() {}

    /**
     * A height for each value: 0 for what is not known, at least one pixel for what is.
     *
     * @param least the value that the top stands for at least
     */
    static int[] heights(double[] values, double least, int pixels) {
        double top = Arrays.stream(values)
                        .filter(value -> !Double.isNaN(value))
                        .max()
                        .orElse(0)
                * AIR;
        double scale = Math.max(least, top);
        return Arrays.stream(values)
                .mapToInt(value -> Double.isNaN(value) ? 0 : Math.max(1, (int) Math.round(value / scale * pixels)))
                .toArray();
    }
}
