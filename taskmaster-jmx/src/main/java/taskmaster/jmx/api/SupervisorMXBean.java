package taskmaster.jmx.api;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The daemon: {@code taskmaster:type=Supervisor}.
 *
 * <p>Operations by name take namespecs separated by blanks: {@code name}, {@code group:name}, {@code group:*}, {@code all}.
 * They answer one line per process, tab-separated: namespec, a code word of {@link Results}, a text for people.
 */
@Doc("The daemon taskmasterd and everything it supervises")
public interface SupervisorMXBean extends Totals {

    @Doc("Version of the daemon")
    String getVersion();

    @Doc("The identifier key of the configuration")
    String getIdentifier();

    @Doc("Process id of the daemon")
    long getPid();

    @Doc("RUNNING or SHUTDOWN")
    String getState();

    @Doc("State as a number, as supervisord counts: RUNNING 1, SHUTDOWN -1")
    @Metric("gauge")
    int getStateCode();

    @Doc("When the daemon started")
    Date getStartTime();

    @Doc("Time since the daemon started")
    @Unit("ms")
    @Metric("gauge")
    long getUptimeMillis();

    @Doc("The configuration file the daemon was started with")
    String getConfigFile();

    @Doc("When the configuration was last applied")
    Date getConfigTime();

    @Doc(
            "How long the supervisor took to answer when it was last asked, or has not answered yet; a watchdog for monitoring")
    @Unit("ms")
    @Metric("gauge")
    long getLoopDelayMillis();

    @Doc("How often the configuration was applied anew since the daemon started")
    @Metric("counter")
    long getReloadCount();

    @Doc("Why the configuration could not be applied anew when that was last tried; empty if it could")
    String getReloadError();

    @Doc("When the configuration last could not be applied anew; null if it always could")
    @Nullable
    Date getReloadErrorTime();

    @Doc("How often the configuration could not be applied anew since the daemon started")
    @Metric("counter")
    long getReloadFailureCount();

    @Doc(
            "How many restarts that nobody commanded took no longer than so many seconds, from the end of a child seen to the next one created; those that wait in BACKOFF are not counted")
    @Metric("counter")
    Map<String, Long> getRestartLatencyCounts();

    @Doc("How long these restarts took together")
    @Unit("ns")
    @Metric("counter")
    long getRestartLatencyNanos();

    @Doc("JMX sessions that are open")
    @Metric("gauge")
    int getSessionCount();

    @Doc("Logins that were refused since the daemon started")
    @Metric("counter")
    long getLoginFailureCount();

    @Doc("Whether JMX over TCP is encrypted")
    boolean isEncrypted();

    @Doc("When the certificate of JMX over TCP expires; null without one")
    @Nullable
    Date getCertificateNotAfter();

    @Doc("How long the certificate of JMX over TCP is still valid, 0 if it has expired; -1 without one")
    @Unit("ms")
    @Metric("gauge")
    long getCertificateLeftMillis();

    @Doc("The last orders that were left behind, the newest last")
    List<JobStatus> getJobs();

    @Doc(
            "All that is known of every process, tab-separated, the names of the columns in the first row; waits up to 250 ms for what processes use if nobody asked for it lately")
    String[] getDetailRows();

    @Doc(
            "One row per process, tab-separated: namespec, group, name, state, state code, pid, start time in ms, stop time in ms, last exit, description")
    String[] getStatusRows();

    @Doc("Starts processes and waits for each to be RUNNING or to fail")
    @Impact(Impact.Kind.ACTION)
    String[] start(@Name("names") @Doc("Namespecs separated by blanks, or all") String names);

    @Doc("Stops processes and waits until their children are gone")
    @Impact(Impact.Kind.ACTION)
    String[] stop(@Name("names") @Doc("Namespecs separated by blanks, or all") String names);

    @Doc("Stops processes that are up, then starts all that are named")
    @Impact(Impact.Kind.ACTION)
    String[] restart(@Name("names") @Doc("Namespecs separated by blanks, or all") String names);

    @Doc("Starts processes and returns at once, with the number of a job")
    @Impact(Impact.Kind.ACTION)
    long startJob(@Name("names") @Doc("Namespecs separated by blanks, or all") String names);

    @Doc("Stops processes and returns at once, with the number of a job")
    @Impact(Impact.Kind.ACTION)
    long stopJob(@Name("names") @Doc("Namespecs separated by blanks, or all") String names);

    @Doc("Restarts processes and returns at once, with the number of a job")
    @Impact(Impact.Kind.ACTION)
    long restartJob(@Name("names") @Doc("Namespecs separated by blanks, or all") String names);

    @Doc("What has come of a job so far: one line per process that is done, or per step of an update once it is done")
    @Impact(Impact.Kind.INFO)
    String[] job(@Name("id") @Doc("Number of the job") long id);

    @Doc(
            "Stops those processes of a job to start or restart that are not RUNNING yet; a stop or an update cannot be taken back")
    @Impact(Impact.Kind.ACTION)
    String cancelJob(@Name("id") @Doc("Number of the job") long id);

    @Doc(
            "Why a process is as it is: what happened last, which rule decided, what comes next; the first line says it all")
    @Impact(Impact.Kind.INFO)
    String[] explain(@Name("name") @Doc("Namespec") String name);

    @Doc(
            "Who calls, for consoles that offer only what is allowed: name, role, and the patterns of the programs the account is for, empty for all")
    @Impact(Impact.Kind.INFO)
    String[] whoami();

    @Doc("Sends a signal to children")
    @Impact(Impact.Kind.ACTION)
    String[] signal(
            @Name("signal") @Doc("Name, with or without SIG, or number") String signal,
            @Name("names") @Doc("Namespecs separated by blanks, or all") String names);

    @Doc("Empties log files")
    @Impact(Impact.Kind.ADMIN)
    String[] clear(@Name("names") @Doc("Namespecs separated by blanks, or all") String names) throws IOException;

    @Doc(
            "Reads the configuration anew and tells, one line per group, what an update would do: group, tab, available, changed or disappeared")
    @Impact(value = Impact.Kind.ACTION, wholeDaemon = true)
    String[] reread();

    @Doc("Reads the configuration anew and applies what changed; one line per step: group, tab, text")
    @Impact(Impact.Kind.ADMIN)
    String[] update(@Name("groups") @Doc("Group names separated by blanks; empty: all") String groups);

    @Doc("Applies what changed in the configuration, and returns at once, with the number of a job")
    @Impact(Impact.Kind.ADMIN)
    long updateJob(@Name("groups") @Doc("Group names separated by blanks; empty: all") String groups);

    @Doc("Adds a group of the configuration last read")
    @Impact(Impact.Kind.ADMIN)
    String add(@Name("group") @Doc("Group name") String group);

    @Doc("Removes a stopped group")
    @Impact(Impact.Kind.ADMIN)
    String remove(@Name("group") @Doc("Group name") String group);

    @Doc(
            "One row per process of the configuration last read, tab-separated: namespec, in use or avail, auto or manual, group priority:process priority")
    @Impact(Impact.Kind.INFO)
    String[] avail();

    @Doc("A piece of the daemon's own log")
    @Impact(value = Impact.Kind.INFO, wholeDaemon = true)
    LogPiece readMainLog(
            @Name("position") @Doc("Where to begin; negative: so many bytes before the end") long position,
            @Name("bytes") @Doc("How many bytes at most; up to 65536") int bytes)
            throws IOException;

    @Doc("A piece of a process's log, for clients that know it by namespec")
    @Impact(Impact.Kind.INFO)
    LogPiece readProcessLog(
            @Name("name") @Doc("Namespec") String name,
            @Name("stream") @Doc("stdout or stderr") String stream,
            @Name("position") @Doc("Where to begin; negative: so many bytes before the end") long position,
            @Name("bytes") @Doc("How many bytes at most; up to 65536") int bytes)
            throws IOException;

    @Doc("Closes and opens all log files again")
    @Impact(Impact.Kind.ADMIN)
    String reopenLogs();

    @Doc("Stops every process, then ends the daemon; returns at once")
    @Impact(Impact.Kind.ADMIN)
    String shutdown();
}
