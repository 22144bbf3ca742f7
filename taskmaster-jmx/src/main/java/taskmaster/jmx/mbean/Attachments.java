package taskmaster.jmx.mbean;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import taskmaster.core.model.ProcessId;

/**
 * Who may type where. Keys are written down nowhere, but that somebody began to type is; so each has to begin, and gets a number that
 * cannot be guessed. Who ends without a word is forgotten when there are too many. Any thread.
 */
final class Attachments {
    private static final int MOST = 200;

    private final SecureRandom random = new SecureRandom();

    /** Guarded by this. The one that was used longest ago comes first. */
    private final Map<Long, ProcessId> all = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ProcessId> eldest) {
            return size() > MOST;
        }
    };

    synchronized long begin(ProcessId process) {
        long number = random.nextLong(1, Long.MAX_VALUE);
        all.put(number, process);
        return number;
    }

    /**
     * Makes sure that one has begun.
     *
     * @throws IOException if this is no number for the process
     */
    synchronized void use(long number, ProcessId process) throws IOException {
        if (!process.equals(all.get(number))) {
            throw new IOException("not attached to " + process + ", or no more; attach again");
        }
    }

    /** Ends one; false if there was none. */
    synchronized boolean end(long number) {
        return all.remove(number) != null;
    }
}
