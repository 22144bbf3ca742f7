package taskmaster.ctl.client;

import java.util.List;
import java.util.OptionalInt;
import taskmaster.jmx.api.LogPiece;
import taskmaster.jmx.api.TerminalPiece;

/**
 * What commands need of the daemon. Every method is one call over the wire and may be used from any thread; the meaning of names
 * and answers is that of {@link taskmaster.jmx.api.SupervisorMXBean}.
 */
public interface Client extends AutoCloseable {

    /** One row per process, as {@code StatusRows} gives it. */
    String[] statusRows() throws ClientException;

    /**
     * Everything known, as {@code DetailRows} gives it: the names of columns, then one row per process.
     *
     * @throws ClientException of kind UNSUPPORTED by an older daemon, as all that follow may
     */
    String[] detailRows() throws ClientException;

    /** Why a process is as it is, in lines for people. */
    String[] explain(String name) throws ClientException;

    /**
     * Events after a number, the oldest first: rows of number, epoch ms, type, subject and text, separated by tabs. The first row is
     * of type {@code journal} and has the number of the oldest event kept.
     *
     * @param most how many at most; up to 5000
     */
    String[] events(long after, int most) throws ClientException;

    /** The number of the newest event. */
    long newestEvent() throws ClientException;

    /** Begins an order and does not wait for it. @return the number of the job */
    long begin(String verb, String names) throws ClientException;

    /** Attributes of a process as text, in the order of their names; empty for one that is null or not there, ms since 1970 for a moment. */
    List<String> attributes(String group, String name, List<String> attributes) throws ClientException;

    /** Starts and waits; as all of these, one line per process: namespec, code word, text, separated by tabs. */
    String[] start(String names) throws ClientException;

    String[] stop(String names) throws ClientException;

    String[] restart(String names) throws ClientException;

    String[] signal(String signal, String names) throws ClientException;

    String[] clear(String names) throws ClientException;

    /** One line per changed group: name, tab, what an update would do. */
    String[] reread() throws ClientException;

    /** One line per step: group, tab, what was done. */
    String[] update(String groups) throws ClientException;

    /**
     * What an update would do: the plan's id and how many processes it leaves alone; then action, subject and detail of each step.
     *
     * @param groups only these; empty: all
     */
    String[] plan(String groups) throws ClientException;

    /** Does what a plan for these groups says, if it still says the same; one line per step, as {@link #update}. */
    String[] apply(String plan, String groups) throws ClientException;

    /** Begins that and does not wait for it. @return the number of the job */
    long beginApply(String plan, String groups) throws ClientException;

    /** Gives a program another number of processes; one line per process that comes or goes: namespec, tab, text. */
    String[] scale(String program, int numprocs) throws ClientException;

    /** Begins that and does not wait for it. @return the number of the job */
    long beginScale(String program, int numprocs) throws ClientException;

    /** What it would do, as {@link #plan}. */
    String[] planScale(String program, int numprocs) throws ClientException;

    /** The last orders that were left behind, the newest last. */
    List<JobRow> jobs() throws ClientException;

    /** What has come of a job so far; lines as the command that waits for it answers. */
    String[] job(long id) throws ClientException;

    /** What taking a job back came to, in words. */
    String cancelJob(long id) throws ClientException;

    /** Every value in force: section or process, key, value, origin. Names as {@code ConfigurationMXBean} takes them; empty: all. */
    String[] effective(String names) throws ClientException;

    /** What adding the group came to, in words. */
    String add(String group) throws ClientException;

    String remove(String group) throws ClientException;

    /** One row per process of the configuration last read. */
    String[] avail() throws ClientException;

    /** A piece of the daemon's own log; a negative position counts from the end. */
    LogPiece mainLog(long position, int bytes) throws ClientException;

    /** A piece of the log of a process; a negative position counts from the end. */
    LogPiece processLog(String name, String stream, long position, int bytes) throws ClientException;

    /**
     * A piece of what a terminal shows.
     *
     * @param position where to begin; negative: so many bytes before the end
     * @param waitMillis how long to wait for it if there is nothing yet
     */
    TerminalPiece terminal(String name, long position, int bytes, int waitMillis) throws ClientException;

    /** The same for one who is attached, of whom alone the terminal may have to answer what is asked in it. */
    TerminalPiece watch(String name, long attachment, long position, int bytes, int waitMillis) throws ClientException;

    /** Begins to type at a process. @return the number to do it by */
    long attach(String name, int columns, int rows) throws ClientException;

    /** Types, up to 1000 bytes. @return how many the process has taken */
    int type(String name, long attachment, byte[] keys) throws ClientException;

    void resize(String name, long attachment, int columns, int rows) throws ClientException;

    void detach(String name, long attachment) throws ClientException;

    void sendLine(String name, String line) throws ClientException;

    /** How many changes of the files are not applied; -1: the files cannot be used; empty: an older daemon cannot tell. */
    default OptionalInt pendingChanges() throws ClientException {
        return OptionalInt.empty();
    }

    /** Where in a log the last runs of a process begin; the latest run at the end. */
    long[] runStarts(String group, String process, String stream) throws ClientException;

    /** When bytes of a log were captured: pairs of position and ms since 1970, from the one that holds for a position on. */
    long[] captureTimes(String name, String stream, long position) throws ClientException;

    /** Asks the daemon to end; returns before it has. */
    String shutdown() throws ClientException;

    /** Who calls: name, role, and the patterns of the programs it is for, empty for all. */
    String[] whoami() throws ClientException;

    /** The configuration file the daemon was started with. */
    String configFile() throws ClientException;

    String version() throws ClientException;

    /** The process id of the daemon. */
    long pid() throws ClientException;

    /** How long the daemon has been up, in milliseconds. */
    long uptimeMillis() throws ClientException;

    /** When the daemon started, in ms since 1970. */
    long startMillis() throws ClientException;

    /** Whether the connection still stands; asks the daemon. */
    boolean isAlive();

    @Override
    void close();
}
