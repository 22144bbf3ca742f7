package taskmaster.ctl.attach;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import taskmaster.ctl.render.Extent;

/** The terminal of a person who is the test. */
public final class FakeSeat implements Seat {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Deque<Byte> keys = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();
    private Runnable resized = () -> {};
    private Supplier<String> undo = () -> "";
    private Extent extent = new Extent(80, 24);
    private boolean taken;
    private boolean hungUp;

    public synchronized void type(String text) {
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            keys.add(one);
        }
        notifyAll();
    }

    /** A line for {@link #lines}; after the last one its typist leaves. */
    public FakeSeat line(String text) {
        lines.add(text);
        return this;
    }

    synchronized void hangUp() {
        hungUp = true;
        notifyAll();
    }

    void resize(int columns, int rows) {
        synchronized (this) {
            extent = new Extent(columns, rows);
        }
        resized.run();
    }

    public synchronized String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    synchronized boolean isTaken() {
        return taken;
    }

    @Override
    public synchronized void takeOver(Runnable whenResized, Supplier<String> toUndo) {
        taken = true;
        resized = whenResized;
        undo = toUndo;
    }

    @Override
    public synchronized void giveBack() {
        if (taken) {
            taken = false;
            shown.writeBytes(undo.get().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public synchronized int read(byte[] into, long timeoutMillis) {
        if (keys.isEmpty() && !hungUp) {
            waitFor(timeoutMillis);
        }
        if (keys.isEmpty()) {
            return hungUp ? -1 : 0;
        }
        int count = 0;
        while (count < into.length && !keys.isEmpty()) {
            into[count] = keys.remove();
            count++;
        }
        return count;
    }

    private void waitFor(long timeoutMillis) {
        long deadline = System.currentTimeMillis() + timeoutMillis;
        try {
            while (keys.isEmpty() && !hungUp && System.currentTimeMillis() < deadline) {
                wait(Math.max(1, deadline - System.currentTimeMillis()));
            }
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Override
    public synchronized void show(byte[] bytes) {
        if (taken) {
            shown.writeBytes(bytes);
        }
    }

    @Override
    public synchronized Extent extent() {
        return extent;
    }

    @Override
    public Lines lines() {
        return new Lines() {
            @Override
            public Optional<String> next() {
                return lines.isEmpty() ? Optional.empty() : Optional.of(lines.removeFirst());
            }

            @Override
            public void show(byte[] bytes) {
                synchronized (FakeSeat.this) {
                    shown.writeBytes(bytes);
                }
            }

            @Override
            public void breakOff() {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {
        giveBack();
    }
}
