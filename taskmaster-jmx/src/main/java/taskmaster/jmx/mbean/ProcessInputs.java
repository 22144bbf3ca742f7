package taskmaster.jmx.mbean;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.output.OutputException;
import taskmaster.core.output.ProcessInput;
import taskmaster.core.output.Terminal;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.TerminalPiece;

/** Terminals and pipes of processes, for clients; on their threads. Only reading waits, and only so many at once. */
final class ProcessInputs {
    private static final int MOST_BYTES = 65536;
    private static final int MOST_KEYS = 4096;
    private static final int LONGEST_WAIT = 20_000;
    private static final int LARGEST = 10_000;

    /** Each who waits holds a thread of RMI; who finds no place here is answered at once. */
    private static final int MOST_WAITING = 100;

    private final Function<ProcessId, Optional<ProcessInput>> inputs;
    private final Attachments attachments = new Attachments(this::shown);
    private final Semaphore places = new Semaphore(MOST_WAITING);

    ProcessInputs(Function<ProcessId, Optional<ProcessInput>> inputs) {
        this.inputs = inputs;
    }

    /** What stdin is, in a word. */
    static String kind(InputSpec stdin) {
        return switch (stdin) {
            case InputSpec.Nothing() -> "null";
            case InputSpec.Pipe() -> "pipe";
            case InputSpec.Terminal() -> "terminal";
            case InputSpec.Socket socket -> "socket";
        };
    }

    /** Nothing of what does not show anything. */
    private long shown(ProcessId process) {
        return inputs.apply(process).orElse(null) instanceof Terminal terminal ? terminal.shown() : 0;
    }

    TerminalPiece read(ProcessId process, long position, int bytes, int waitMillis) throws IOException {
        return piece(readPiece(process, position, bytes, waitMillis), false);
    }

    /** The same for one who is attached; a piece is not of two who answer. */
    TerminalPiece watch(ProcessId process, long attachment, long position, int bytes, int waitMillis)
            throws IOException {
        attachments.answering(attachment, process, 0);
        taskmaster.core.output.TerminalPiece piece = readPiece(process, position, bytes, waitMillis);
        Answerers.Part part = attachments.answering(attachment, process, piece.start());
        if (part.until() < piece.end()) {
            byte[] first = Arrays.copyOf(piece.bytes(), (int) (part.until() - piece.start()));
            piece = new taskmaster.core.output.TerminalPiece(piece.run(), piece.start(), first, false);
        }
        return piece(piece, part.attachment() == attachment);
    }

    private static TerminalPiece piece(taskmaster.core.output.TerminalPiece piece, boolean answering) {
        return new TerminalPiece(piece.run(), piece.start(), piece.end(), piece.bytes(), piece.ended(), answering);
    }

    private taskmaster.core.output.TerminalPiece readPiece(ProcessId process, long position, int bytes, int waitMillis)
            throws IOException {
        inRange("bytes", bytes, 0, MOST_BYTES);
        inRange("waitMillis", waitMillis, 0, LONGEST_WAIT);
        Terminal terminal = terminal(process);
        boolean waits = waitMillis > 0 && places.tryAcquire();
        try {
            return terminal.read(position, bytes, waits ? waitMillis : 0);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the terminal of " + process);
        } finally {
            if (waits) {
                places.release();
            }
        }
    }

    private Terminal terminal(ProcessId process) throws IOException {
        if (inputs.apply(process).orElse(null) instanceof Terminal terminal) {
            return terminal;
        }
        throw new IOException(process + " has no terminal; tty=true in its section gives it one");
    }

    /** Begins to type; with 0 columns the window stays as large as it is. */
    long attach(ProcessStatus process, int columns, int rows) throws IOException {
        ProcessInput input = input(process);
        if (input instanceof Terminal terminal && columns > 0) {
            resize(terminal, columns, rows);
        }
        return attachments.begin(process.id());
    }

    int type(ProcessId process, long attachment, String keys) throws IOException {
        inRange("keys", keys.length(), 0, MOST_KEYS);
        attachments.use(attachment, process);
        ProcessInput input = inputs.apply(process).orElseThrow(() -> new IOException(process + " is not running"));
        return write(input, keys.getBytes(StandardCharsets.ISO_8859_1));
    }

    String resize(ProcessId process, long attachment, int columns, int rows) throws IOException {
        attachments.use(attachment, process);
        resize(terminal(process), columns, rows);
        return process + ": " + columns + "x" + rows;
    }

    private static void resize(Terminal terminal, int columns, int rows) {
        inRange("columns", columns, 1, LARGEST);
        inRange("rows", rows, 1, LARGEST);
        terminal.resize(columns, rows);
    }

    boolean detach(long attachment) {
        return attachments.end(attachment);
    }

    /** The Enter key of a terminal sends a carriage return. */
    void sendLine(ProcessStatus process, String line) throws IOException {
        ProcessInput input = input(process);
        byte[] bytes = (line + (input instanceof Terminal ? '\r' : '\n')).getBytes(StandardCharsets.UTF_8);
        int taken = write(input, bytes);
        if (taken < bytes.length) {
            throw new IOException(
                    process.id() + " does not read: " + taken + " of " + bytes.length + " bytes were sent");
        }
    }

    private ProcessInput input(ProcessStatus process) throws IOException {
        Optional<ProcessInput> input = inputs.apply(process.id());
        if (input.isPresent()) {
            return input.get();
        }
        boolean might = process.spec().stdin() instanceof InputSpec.Pipe
                || process.spec().hasTerminal();
        throw new IOException(
                might
                        ? process.id() + " is not running"
                        : process.id() + " reads nothing; stdin=pipe or tty=true in its section lets it");
    }

    private static int write(ProcessInput input, byte[] bytes) throws IOException {
        try {
            return input.write(bytes);
        } catch (OutputException nobody) {
            throw new IOException(nobody.getMessage());
        }
    }

    private static void inRange(String name, int found, int least, int most) {
        if (found < least || found > most) {
            throw new IllegalArgumentException(name + ": found " + found + ", expected " + least + " to " + most);
        }
    }
}
