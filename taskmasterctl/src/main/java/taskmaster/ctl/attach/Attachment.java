package taskmaster.ctl.attach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Extent;
import taskmaster.jmx.api.TerminalPiece;

/**
 * One terminal on another, until whoever sits there leaves or the program ends. The thread that calls reads keys and waits for nobody
 * else; another sends them; a third shows what the program shows, always asking for what comes next, so that an echo comes as soon as
 * the daemon has it.
 */
public final class Attachment {
    private static final int MOST_BYTES = 65536;
    private static final int WAIT_MILLIS = 10_000;

    private static final int MOST_KEYS = 4096;
    private static final int LOOK_MILLIS = 50;
    private static final int SECOND_KEY_MILLIS = 400;
    private static final int CTRL_C = 3;

    private final Client client;
    private final Seat seat;
    private final String name;
    private final boolean readOnly;
    private final DetachKey key;
    private final KeyWatch watch;
    private final ScreenModes modes = new ScreenModes();
    private final Unasked unasked = new Unasked();

    /** Empty: to watch only. */
    private Optional<Sender> sender = Optional.empty();

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
            long attachment = client.attach(name, 0, 0);
            sender = Optional.of(new Sender(client, name, attachment, seat::extent, this::lost));
            askToDraw(attachment, before.getBytes());
        }
        seat.takeOver(() -> sender.ifPresent(Sender::resized), this::undo);
        try {
            showBefore(before.getBytes());
            sender.ifPresent(Sender::start);
            sender.ifPresent(Sender::resized);
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
        if (sender.isPresent()) {
            sender.get().end();
        }
    }

    private void lost(ClientException failed) {
        if (!over) {
            failure = failed;
            over = true;
            seat.show("\r\n".getBytes(StandardCharsets.UTF_8)); // what is said about it begins a line
        }
    }

    /** Some programs that draw the whole screen do so anew only if the size has changed: the right one follows. */
    private void askToDraw(long attachment, byte[] before) throws ClientException {
        modes.saw(before);
        if (modes.isOtherScreen()) {
            Extent extent = seat.extent();
            client.resize(name, attachment, extent.columns(), Math.max(1, extent.lines() - 1));
        }
    }

    private void showBefore(byte[] bytes) {
        String keys = readOnly ? key.text() + ", q or Ctrl-C leaves" : key.text() + " detaches, twice types it";
        seat.show(("[" + (readOnly ? "watching " : "attached to ") + name + "; " + keys + "]\r\n")
                .getBytes(StandardCharsets.UTF_8));
        byte[] shown = Replay.of(bytes.length == MOST_BYTES ? Replay.fromNextLine(bytes) : bytes);
        if (readOnly) {
            modes.saw(shown);
        }
        boolean drawsAnew = !readOnly && modes.isOtherScreen();
        seat.show(drawsAnew ? modes.redo().getBytes(StandardCharsets.UTF_8) : shown);
    }

    private String undo() {
        synchronized (modes) {
            return modes.undo();
        }
    }

    private void work() {
        byte[] typed = new byte[MOST_KEYS];
        try {
            while (!over && !watch.isDetached()) {
                int count = seat.read(typed, watch.isHalf() ? SECOND_KEY_MILLIS : LOOK_MILLIS);
                if (count < 0 || leaves(typed, count)) {
                    return;
                }
                if (count == 0) {
                    watch.pause();
                } else {
                    byte[] passed = watch.pass(Arrays.copyOf(typed, count));
                    sender.ifPresent(sending -> sending.type(passed));
                }
            }
        } catch (IOException gone) {
            // nobody sits there any more: that is to leave
        }
    }

    private boolean leaves(byte[] typed, int count) {
        for (int i = 0; readOnly && i < count; i++) {
            if (typed[i] == CTRL_C || typed[i] == 'q' || typed[i] == key.code()) {
                return true;
            }
        }
        return false;
    }

    private void watch() {
        try {
            while (!over) {
                look();
            }
        } catch (ClientException failed) {
            lost(failed);
        }
    }

    private void look() throws ClientException {
        long start = System.nanoTime();
        TerminalPiece piece = sender.isPresent()
                ? client.watch(name, sender.get().attachment(), position, MOST_BYTES, WAIT_MILLIS)
                : client.terminal(name, position, MOST_BYTES, WAIT_MILLIS);
        if (over) {
            return;
        }
        byte[] bytes = piece.getRun() == run ? piece.getBytes() : new byte[0];
        synchronized (modes) {
            modes.saw(bytes);
        }
        seat.show(unasked.pass(bytes, piece.isAnswering()));
        position = piece.getEnd();
        if (piece.isOver() || piece.getRun() != run) {
            seat.show(unasked.rest());
            ended = true;
            over = true;
        } else if (bytes.length == 0 && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)) {
            // a daemon with too many watchers answers at once
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(2 * LOOK_MILLIS));
        }
    }
}
