package taskmaster.ctl.attach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.render.Extent;
import taskmaster.jmx.api.TerminalPiece;

/**
 * One terminal on another, until whoever sits there leaves or the program ends. The thread that calls sends keys; another shows what
 * the program shows, always asking for what comes next, so that an echo comes as soon as the daemon has it.
 */
public final class Attachment {
    private static final int MOST_BYTES = 65536;
    private static final int WAIT_MILLIS = 10_000;

    /** The daemon takes no longer array, and a program's terminal no longer line. */
    private static final int MOST_KEYS = 1000;

    private static final int LOOK_MILLIS = 50;
    private static final int RETRY_MILLIS = 20;
    private static final int SECOND_KEY_MILLIS = 400;
    private static final int CTRL_C = 3;

    private final Client client;
    private final Seat seat;
    private final String name;
    private final boolean readOnly;
    private final DetachKey key;
    private final KeyWatch watch;
    private final ScreenModes modes = new ScreenModes();
    private final AtomicBoolean resized = new AtomicBoolean();

    private long attachment;
    private int run;
    private long position;
    private volatile boolean over;
    private volatile boolean ended;
    private volatile @Nullable ClientException failure;

    /** How it ended. */
    public enum End {
        /** There is nobody to attach to. */
        NOT_RUNNING,
        /** Whoever sat there left. */
        DETACHED,
        /** The program has ended, or closed its terminal. */
        ENDED
    }

    /**
     * An attachment that has not begun.
     *
     * @param readOnly only to watch
     */
    public Attachment(Client client, Seat seat, String name, boolean readOnly, DetachKey key) {
        this.client = client;
        this.seat = seat;
        this.name = name;
        this.readOnly = readOnly;
        this.key = key;
        this.watch = new KeyWatch(key);
    }

    /** Returns when it is over; the terminal is as it was, whatever happens. */
    public End run() throws ClientException {
        TerminalPiece before = client.terminal(name, -MOST_BYTES, MOST_BYTES, 0);
        if (before.isOver()) {
            return End.NOT_RUNNING;
        }
        run = before.getRun();
        position = before.getEnd();
        if (!readOnly) {
            attachment = client.attach(name, 0, 0);
        }
        seat.takeOver(() -> resized.set(true), this::undo);
        try {
            showBefore(before.getBytes());
            Thread.ofPlatform().daemon().name("watch").start(this::watch);
            work();
        } finally {
            over = true;
            seat.giveBack();
        }
        leave();
        return ended ? End.ENDED : End.DETACHED;
    }

    private void leave() throws ClientException {
        ClientException why = failure;
        if (why != null) {
            throw why;
        }
        if (!readOnly) {
            client.detach(name, attachment);
        }
    }

    private void showBefore(byte[] bytes) throws ClientException {
        String keys = readOnly ? key.text() + ", q or Ctrl-C leaves" : key.text() + " detaches, twice types it";
        seat.show(("[" + (readOnly ? "watching " : "attached to ") + name + "; " + keys + "]\r\n")
                .getBytes(StandardCharsets.UTF_8));
        byte[] shown = Replay.of(bytes.length == MOST_BYTES ? Replay.fromNextLine(bytes) : bytes);
        synchronized (modes) {
            modes.saw(shown);
        }
        boolean drawsAnew = !readOnly && modes.isOtherScreen();
        seat.show(drawsAnew ? modes.redo().getBytes(StandardCharsets.UTF_8) : shown);
        if (drawsAnew) {
            // some programs draw anew only if the size has changed
            Extent extent = seat.extent();
            client.resize(name, attachment, extent.columns(), Math.max(1, extent.lines() - 1));
        }
        resized.set(true);
    }

    private String undo() {
        synchronized (modes) {
            return modes.undo();
        }
    }

    private void work() throws ClientException {
        byte[] typed = new byte[MOST_KEYS];
        byte[] waiting = {};
        try {
            while (!over) {
                tellSize();
                int count = seat.read(typed, patience(waiting));
                if (count < 0 || leaves(typed, count)) {
                    return;
                }
                waiting = count == 0 ? waiting : joined(waiting, watch.pass(Arrays.copyOf(typed, count)));
                waiting = readOnly ? new byte[0] : sent(waiting);
                if (count == 0) {
                    watch.pause();
                }
                if (watch.isDetached()) {
                    return;
                }
            }
        } catch (IOException gone) {
            // nobody sits there any more: that is to leave
        }
    }

    private long patience(byte[] waiting) {
        return watch.isHalf() ? SECOND_KEY_MILLIS : waiting.length > 0 ? RETRY_MILLIS : LOOK_MILLIS;
    }

    private boolean leaves(byte[] typed, int count) {
        for (int i = 0; readOnly && i < count; i++) {
            if (typed[i] == CTRL_C || typed[i] == 'q' || typed[i] == key.code()) {
                return true;
            }
        }
        return false;
    }

    private void tellSize() throws ClientException {
        if (resized.getAndSet(false) && !readOnly) {
            Extent extent = seat.extent();
            client.resize(name, attachment, extent.columns(), extent.lines());
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Sends keys; returns those that the program does not take yet. */
    private byte[] sent(byte[] keys) throws ClientException {
        if (keys.length == 0) {
            return keys;
        }
        try {
            int taken = client.type(name, attachment, Arrays.copyOf(keys, Math.min(keys.length, MOST_KEYS)));
            return Arrays.copyOfRange(keys, taken, keys.length);
        } catch (ClientException failed) {
            if (failed.kind() != Kind.FAILED) {
                throw failed;
            }
            return new byte[0]; // nobody reads: whoever watches the program will see its end
        }
    }

    private void watch() {
        try {
            while (!over) {
                look();
            }
        } catch (ClientException failed) {
            failure = over ? null : failed;
            over = true;
        }
    }

    private void look() throws ClientException {
        long start = System.nanoTime();
        TerminalPiece piece = client.terminal(name, position, MOST_BYTES, WAIT_MILLIS);
        if (over) {
            return;
        }
        byte[] bytes = piece.getRun() == run ? piece.getBytes() : new byte[0];
        synchronized (modes) {
            modes.saw(bytes);
        }
        seat.show(bytes);
        position = piece.getEnd();
        if (piece.isOver() || piece.getRun() != run) {
            ended = true;
            over = true;
        } else if (bytes.length == 0 && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)) {
            // a daemon with too many watchers answers at once
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(2 * LOOK_MILLIS));
        }
    }
}
