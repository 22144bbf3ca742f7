package taskmaster.jmx.mbean;

import java.util.List;
import java.util.function.Predicate;

/** What a bean asks of the daemon as a whole. Any thread; returns at once. */
public interface DaemonControl {

    /** Stop every process, then end. */
    void shutdown();

    /** Close and open all logs again. */
    void reopenLogs();

    /**
     * Every value in force: section or process, key, value, origin, tab-separated; no secret among them.
     *
     * @param subjects which sections and processes
     */
    List<String> effectiveConfiguration(Predicate<String> subjects);

    /** A value as the configuration in force shows it: stars for a secret, by the name of its key or variable. */
    String shown(String name, String value);

    /** Waits until every bean is there, and every event told, that belongs to what has happened so far; with a limit. */
    void awaitBeans();
}
