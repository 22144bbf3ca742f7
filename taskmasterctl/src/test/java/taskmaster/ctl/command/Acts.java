package taskmaster.ctl.command;

import java.util.Iterator;
import java.util.List;

/** Does something at every look, until there is nothing left to do. Every wait is a long one, on its own clock. */
final class Acts implements Operator {
    private static final long STEP_MILLIS = 1500;

    private final Iterator<Runnable> acts;
    private long now;

    Acts(Runnable... acts) {
        this.acts = List.of(acts).iterator();
    }

    @Override
    public boolean confirms(String question) {
        return true;
    }

    @Override
    public boolean waits(long millis) {
        if (!acts.hasNext()) {
            return false;
        }
        acts.next().run();
        now += Math.max(millis, STEP_MILLIS);
        return true;
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public String typed(String command) {
        return command;
    }
}
