package taskmaster.ctl.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import taskmaster.ctl.attach.Lines;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.ClientException.Kind;
import taskmaster.ctl.log.LastBytes;
import taskmaster.ctl.log.ProcessChannel;
import taskmaster.ctl.render.HarmlessBytes;
import taskmaster.ctl.render.StatusRow;
import taskmaster.jmx.api.LogPiece;

/**
 * A process in the foreground: the thread that calls sends lines, another shows what comes of both streams and looks whether the
 * process still runs.
 */
final class FgView {
    private static final int FIRST_BYTES = 1024;
    private static final int MOST_BYTES = 65536;
    private static final long LOOK_MILLIS = 100;

    private final Context context;
    private final StatusRow row;
    private final String stdin;
    private final Lines lines;
    private final List<Stream> streams = new ArrayList<>();
    private volatile boolean over;
    private volatile boolean killed;
    private volatile @Nullable ClientException failure;

    /** A log and how far it was shown. */
    private static final class Stream {
        private final ProcessChannel channel;
        private final HarmlessBytes harmless;
        private long position;

        Stream(ProcessChannel channel, HarmlessBytes harmless, long position) {
            this.channel = channel;
            this.harmless = harmless;
            this.position = position;
        }
    }

    FgView(Context context, StatusRow row, String stdin, Lines lines) {
        this.context = context;
        this.row = row;
        this.stdin = stdin;
        this.lines = lines;
    }

    int run() throws ClientException {
        show("==> Press Ctrl-C to exit <==\n");
        if (!canRead() && !context.isSupervisorctl()) {
            show("==> " + row.namespec() + " reads nothing: stdin=pipe or tty=true in its section lets it <==\n");
        }
        open("stdout");
        open("stderr");
        Thread.ofPlatform().daemon().name("follow").start(this::follow);
        String trouble = sendLines();
        over = true;
        ClientException why = failure;
        if (why != null) {
            throw why;
        }
        String end = (killed ? "Process got killed\n" : trouble) + "Exiting foreground";
        context.say(row.namespec(), "LEFT", "Exiting foreground", end);
        return ExitCode.OK;
    }

    private boolean canRead() {
        return stdin.equals(Stdin.PIPE) || stdin.equals(Stdin.TERMINAL);
    }

    private void show(String text) {
        lines.show(text.getBytes(StandardCharsets.UTF_8));
    }

    private void open(String stream) throws ClientException {
        ProcessChannel channel = new ProcessChannel(context.client(), row.namespec(), stream);
        try {
            LogPiece last = channel.read(-FIRST_BYTES, FIRST_BYTES);
            byte[] bytes = last.getBytes();
            Stream opened = new Stream(channel, HarmlessBytes.on(context.console()), last.getEnd());
            show(opened, bytes.length < FIRST_BYTES ? bytes : LastBytes.withoutBrokenStart(bytes));
            streams.add(opened);
        } catch (ClientException failed) {
            if (failed.kind() != Kind.FAILED) {
                throw failed;
            }
            // it is kept nowhere, or goes where stdout goes
        }
    }

    private void show(Stream stream, byte[] bytes) {
        byte[] harmless = stream.harmless.pass(bytes);
        if (harmless.length > 0) {
            lines.show(harmless);
        }
    }

    /** Until there are no more; what went wrong, as a line. */
    private String sendLines() throws ClientException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            try {
                context.client().sendLine(row.namespec(), line.get());
            } catch (ClientException failed) {
                if (failed.kind() != Kind.FAILED) {
                    throw failed;
                }
                if (canRead()) {
                    return "ERROR: " + failed.text() + "\n";
                }
                show("ERROR: " + failed.text() + "\n");
            }
        }
        return "";
    }

    private void follow() {
        try {
            while (!over) {
                LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
                boolean runs = isRunning();
                boolean more = false;
                for (Stream stream : streams) {
                    more |= step(stream);
                }
                if (!runs && !more) {
                    killed = true;
                    lines.breakOff();
                    return;
                }
            }
        } catch (ClientException failed) {
            failure = over ? null : failed;
            lines.breakOff();
        }
    }

    /** Whether it is the same child. */
    private boolean isRunning() throws ClientException {
        return StatusRow.parse(context.client().statusRows()).stream()
                .anyMatch(now -> now.namespec().equals(row.namespec())
                        && now.state().equals("RUNNING")
                        && now.pid() == row.pid());
    }

    /** Shows what is new; whether there was anything. */
    private boolean step(Stream stream) throws ClientException {
        LogPiece piece = stream.channel.read(stream.position, MOST_BYTES);
        boolean cleared = piece.getEnd() < stream.position;
        stream.position = cleared ? 0 : piece.getEnd();
        if (!cleared && !over) {
            show(stream, piece.getBytes());
        }
        return cleared || piece.getBytes().length > 0;
    }
}
