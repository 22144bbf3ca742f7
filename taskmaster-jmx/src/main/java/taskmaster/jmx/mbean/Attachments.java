package taskmaster.jmx.mbean;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import taskmaster.core.model.ProcessId;

/**
 * Who may type where. Keys are written down nowhere, but that somebody began to type is; so each has to begin, and gets a number that
 * cannot be guessed. Who ends without a word is forgotten when there are too many. Of those at one terminal, the one that typed or
 * changed its size last answers what the program asks it. Any thread.
 */
final class Attachments {
    private static final int MOST = 200;

    private final SecureRandom random = new SecureRandom();
    private final ToLongFunction<ProcessId> shown;

    /** One who may type. Guarded by the whole. */
    private static final class Held {
        private final ProcessId process;
        private long lastActive;

        private Held(ProcessId process, long lastActive) {
            this.process = process;
            this.lastActive = lastActive;
        }
    }

    /** Guarded by this. The one that was used longest ago comes first. */
    private final Map<Long, Held> all = new LinkedHashMap<>(16, 0.75f, true);

    /** Guarded by this; only of processes that somebody is attached to. */
    private final Map<ProcessId, Answerers> answerers = new HashMap<>();

    /** Guarded by this. Counts what was done. */
    private long acts;

    /** @param shown how much the terminal of a process has shown so far; asked with the lock held */
    Attachments(ToLongFunction<ProcessId> shown) {
        this.shown = shown;
    }

    synchronized long begin(ProcessId process) {
        long number = random.nextLong(1, Long.MAX_VALUE);
        all.put(number, new Held(process, ++acts));
        answerers.computeIfAbsent(process, first -> new Answerers()).take(number, shown.applyAsLong(process));
        if (all.size() > MOST) {
            end(all.keySet().iterator().next());
        }
        return number;
    }

    /**
     * One is about to type, or to change the size.
     *
     * @throws IOException if this is no number for the process
     */
    synchronized void use(long number, ProcessId process) throws IOException {
        held(number, process).lastActive = ++acts;
        answerers.computeIfAbsent(process, first -> new Answerers()).take(number, shown.applyAsLong(process));
    }

    /**
     * Who answers what is shown at a position of the terminal, and up to where.
     *
     * @throws IOException if this is no number for the process
     */
    synchronized Answerers.Part answering(long number, ProcessId process, long position) throws IOException {
        held(number, process);
        return answerers.computeIfAbsent(process, first -> new Answerers()).at(position);
    }

    private Held held(long number, ProcessId process) throws IOException {
        Held held = all.get(number);
        if (held == null || !process.equals(held.process)) {
            throw new IOException("not attached to " + process + ", or no more; attach again");
        }
        return held;
    }

    /** Ends one; false if there was none. The one that was active before answers then. */
    synchronized boolean end(long number) {
        Held ended = all.remove(number);
        if (ended == null) {
            return false;
        }
        Map.Entry<Long, Held> next = all.entrySet().stream()
                .filter(other -> other.getValue().process.equals(ended.process))
                .max(Comparator.comparingLong(other -> other.getValue().lastActive))
                .orElse(null);
        Answerers turns = answerers.get(ended.process);
        if (next == null) {
            answerers.remove(ended.process);
        } else if (turns != null && turns.present() == number) {
            turns.take(next.getKey(), shown.applyAsLong(ended.process));
        }
        return true;
    }
}
