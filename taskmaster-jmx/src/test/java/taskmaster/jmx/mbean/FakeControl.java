package taskmaster.jmx.mbean;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what is asked of the daemon. */
public final class FakeControl implements DaemonControl {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public List<String> asked() {
        return asked;
    }

    @Override
    public void shutdown() {
        asked.add("shutdown");
    }

    @Override
    public void reopenLogs() {
        asked.add("reopenLogs");
    }

    @Override
    public void awaitBeans() {
        asked.add("awaitBeans");
    }
}
