package jmxcost;

import java.util.List;
import java.util.stream.LongStream;

/** Times in nanoseconds. */
final class Samples {
    private final LongStream.Builder builder = LongStream.builder();
    private long[] sorted = {};

    static Samples all(List<Samples> parts) {
        Samples all = new Samples();
        parts.forEach(part -> LongStream.of(part.sorted()).forEach(all::add));
        return all;
    }

    void add(long nanos) {
        builder.add(nanos);
    }

    double median() {
        return quantile(0.5);
    }

    /** Nine of ten are no longer. */
    double most() {
        return quantile(0.9);
    }

    private double quantile(double part) {
        long[] all = sorted();
        return all[(int) Math.round(part * (all.length - 1))];
    }

    private long[] sorted() {
        if (sorted.length == 0) {
            sorted = builder.build().sorted().toArray();
        }
        return sorted;
    }
}
