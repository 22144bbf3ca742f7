package taskmaster.jmx.server;

import java.util.HashMap;
import java.util.Map;

/** How many connections are open, in all and to each peer; more than so many are closed at once. Any thread. */
final class ConnectionLimits {
    private final int most;
    private final int mostOfOne;

    /** Guarded by this. */
    private final Map<String, Integer> open = new HashMap<>();

    /** Guarded by this. */
    private int all;

    ConnectionLimits(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Takes one more in; false if it has to be closed. */
    synchronized boolean admit(String peer) {
        int his = open.getOrDefault(peer, 0);
        if (all >= most || his >= mostOfOne) {
            return false;
        }
        open.put(peer, his + 1);
        all++;
        return true;
    }

    /** One that was admitted is over; to be called once. */
    synchronized void release(String peer) {
        open.computeIfPresent(peer, (name, count) -> count == 1 ? null : count - 1);
        all--;
    }

    synchronized int open() {
        return all;
    }
}
