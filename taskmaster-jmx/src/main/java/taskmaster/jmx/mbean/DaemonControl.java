package taskmaster.jmx.mbean;

/** What a bean asks of the daemon as a whole. Any thread; returns at once. */
public interface DaemonControl {

    /** Stop every process, then end. */
    void shutdown();

    /** Close and open all logs again. */
    void reopenLogs();

    /** Waits until every bean is there, and every event told, that belongs to what has happened so far; with a limit. */
    void awaitBeans();
}
