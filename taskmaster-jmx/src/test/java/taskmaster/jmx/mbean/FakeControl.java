package taskmaster.jmx.mbean;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    public List<String> effectiveConfiguration(Predicate<String> subjects) {
        return Stream.of(
                        "taskmasterd\tloglevel\tinfo\tdefault",
                        "g:web\tcommand\t/bin/web\t/etc/t:3",
                        "g:db\tcommand\t/bin/db\t/etc/t:5",
                        "solo\tcommand\t/bin/solo\t/etc/t:7")
                .filter(row -> subjects.test(row.substring(0, row.indexOf('\t'))))
                .toList();
    }

    /** Only passwords in URLs are secret. */
    @Override
    public String shown(String name, String value) {
        return value.contains("://me:") ? "******" : value;
    }

    @Override
    public void awaitBeans() {
        asked.add("awaitBeans");
    }
}
