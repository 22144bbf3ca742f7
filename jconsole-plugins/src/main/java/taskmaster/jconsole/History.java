package taskmaster.jconsole;

/** The last values of one figure, so many and no more; what was not known at a moment is {@code NaN}. */
final class History {
    static final int LENGTH = 48;

    private final double[] values = new double[LENGTH];
    private int next;
    private int size;

    /** @param value below zero: not known */
    void add(double value) {
        values[next] = value < 0 ? Double.NaN : value;
        next = (next + 1) % LENGTH;
        size = Math.min(LENGTH, size + 1);
    }

    /** The oldest first. */
    double[] values() {
        double[] inOrder = new double[size];
        for (int i = 0; i < size; i++) {
            inOrder[i] = values[Math.floorMod(next - size + i, LENGTH)];
        }
        return inOrder;
    }
}
