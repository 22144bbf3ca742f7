package taskmaster.jmx.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client has begun and is to end, and how to end it if the client goes without. Any thread. */
final class LeftOpen {
    /** As many as there may be in all. */
    private static final int MOST = 200;

    /** Guarded by this. */
    private final Map<Object, Runnable> open = new LinkedHashMap<>();

    /** @param end ends it; called once, and not after {@link #closed} */
    synchronized void opened(Object key, Runnable end) {
        open.put(key, end);
        if (open.size() > MOST) {
            open.remove(open.keySet().iterator().next());
        }
    }

    synchronized void closed(Object key) {
        open.remove(key);
    }

    /** The client has gone. */
    void endAll() {
        List<Runnable> left;
        synchronized (this) {
            left = new ArrayList<>(open.values());
            open.clear();
        }
        left.forEach(Runnable::run);
    }
}
