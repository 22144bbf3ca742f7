package taskmaster.jmx.api;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One supervised process: {@code taskmaster:type=Process,group=G,name=P}. Attributes never block and never fail. */
@Doc("One supervised process: a program kept running by taskmasterd")
public interface ProcessMXBean extends ProcessFigures {

    @Doc("Name of the process within its group")
    String getName();

    @Doc("Name of the group the process belongs to")
    String getGroup();

    @Doc("The name commands take: group:name, or just the name where both are the same")
    String getNamespec();

    @Doc("Name of the [program:x] section the process is made from")
    String getProgram();

    @Doc("State: STOPPED STARTING RUNNING BACKOFF STOPPING EXITED FATAL")
    String getState();

    @Doc("Whether the process is RUNNING")
    boolean isUp();

    @Doc("What the operator wants: UP or DOWN")
    String getGoal();

    @Doc("Process id of the child; -1 if there is none")
    @Metric("gauge")
    long getPid();

    @Doc("How long the process has been in each state since the daemon started")
    @Unit("ms")
    @Metric("counter")
    Map<String, Long> getStateMillis();

    @Doc("When the state was entered")
    Date getStateSince();

    @Doc("When the last child was created; null if none was")
    @Nullable
    Date getStartTime();

    @Doc("When the last child ended; null if none has")
    @Nullable
    Date getStopTime();

    @Doc("When the next start is tried; null outside of BACKOFF")
    @Nullable
    Date getNextTry();

    @Doc("Exit code of the last child; -1 after a signal; null before the first end")
    @Nullable
    Integer getLastExitCode();

    @Doc("Signal that ended the last child, such as SIGKILL; null if none did")
    @Nullable
    String getLastExitSignal();

    @Doc("How the last child ended, in words; empty before the first end")
    String getLastExit();

    @Doc("Why the process is in BACKOFF or FATAL; else empty")
    String getReason();

    @Doc("State, pid and uptime, or what happened last, as status shows it")
    String getDescription();

    @Doc("Command line as configured, after expansion")
    String getCommand();

    @Doc("Lower starts earlier and stops later")
    int getPriority();

    @Doc("Whether the process is started with the daemon")
    boolean isAutostart();

    @Doc("When an exited process is started again: true, false or unexpected")
    String getAutorestart();

    @Doc("Exit codes that count as expected")
    List<Integer> getExitCodes();

    @Doc("How long a child must stay up to be RUNNING")
    @Unit("s")
    long getStartSecs();

    @Doc("Failed starts tolerated beyond the first")
    int getStartRetries();

    @Doc("Signal that asks the child to end")
    String getStopSignal();

    @Doc("How long to wait for it to end before SIGKILL")
    @Unit("s")
    long getStopWaitSecs();

    @Doc("What stdin is: null, pipe, terminal or socket")
    String getStdin();

    @Doc("File that stdout goes to; empty if it is thrown away")
    String getStdoutLogfile();

    @Doc("File that stderr goes to; empty if it is thrown away or goes where stdout goes")
    String getStderrLogfile();

    @Doc("Starts the process and waits until it is RUNNING or the first attempt failed")
    @Impact(Impact.Kind.ACTION)
    String start();

    @Doc("Stops the process and waits until the child is gone")
    @Impact(Impact.Kind.ACTION)
    String stop();

    @Doc("Stops the process if it is up, then starts it")
    @Impact(Impact.Kind.ACTION)
    String restart();

    @Doc("Sends a signal to the child")
    @Impact(Impact.Kind.ACTION)
    String signal(@Name("signal") @Doc("Name, with or without SIG, or number") String signal);

    @Doc("Empties the log files of the process")
    @Impact(Impact.Kind.ADMIN)
    String clearLogs() throws IOException;

    @Doc("The last bytes of a log, as text")
    @Impact(Impact.Kind.INFO)
    String tail(
            @Name("stream") @Doc("stdout or stderr") String stream,
            @Name("bytes") @Doc("How many bytes at most; up to 65536") int bytes)
            throws IOException;

    @Doc("A piece of a log from a position on, over rotated files")
    @Impact(Impact.Kind.INFO)
    LogPiece readLog(
            @Name("stream") @Doc("stdout or stderr") String stream,
            @Name("position") @Doc("Where to begin; negative: so many bytes before the end") long position,
            @Name("bytes") @Doc("How many bytes at most; up to 65536") int bytes)
            throws IOException;

    @Doc("A piece of what the terminal of the process shows, waiting for it if there is nothing yet")
    @Impact(Impact.Kind.INFO)
    TerminalPiece readTerminal(
            @Name("position") @Doc("Where to begin; negative: so many bytes before the end, of this child's")
                    long position,
            @Name("bytes") @Doc("How many bytes at most; up to 65536") int bytes,
            @Name("waitMillis") @Doc("How long to wait at most; up to 20000") int waitMillis)
            throws IOException;

    @Doc(
            "What readTerminal answers, for one who is attached; answering says whether his terminal is to answer what the program asks a terminal: he is the one who typed or changed the size last")
    @Impact(Impact.Kind.INFO)
    TerminalPiece watchTerminal(
            @Name("attachment") @Doc("The number that attach has given") long attachment,
            @Name("position") @Doc("Where to begin; negative: so many bytes before the end, of this child's")
                    long position,
            @Name("bytes") @Doc("How many bytes at most; up to 65536") int bytes,
            @Name("waitMillis") @Doc("How long to wait at most; up to 20000") int waitMillis)
            throws IOException;

    @Doc(
            "Begins to type at the terminal of the process, or at the pipe it has as stdin; answers the number to do it by")
    @Impact(Impact.Kind.ACTION)
    long attach(
            @Name("columns") @Doc("How wide the window is; 0: leave it as it is") int columns,
            @Name("rows") @Doc("How high the window is; 0: leave it as it is") int rows)
            throws IOException;

    @Doc("Types at what was attached to; answers how many bytes were taken, fewer if the process does not read as fast")
    @Impact(value = Impact.Kind.ACTION, told = Impact.Told.NEVER)
    int type(
            @Name("attachment") @Doc("The number that attach has given") long attachment,
            @Name("keys") @Doc("The bytes, each as the character of that number; up to 4096") String keys)
            throws IOException;

    @Doc("Tells the terminal how large the window is; of the same size again: asks the program to draw itself anew")
    @Impact(value = Impact.Kind.ACTION, told = Impact.Told.NEVER)
    String resize(
            @Name("attachment") @Doc("The number that attach has given") long attachment,
            @Name("columns") @Doc("How wide the window is") int columns,
            @Name("rows") @Doc("How high the window is") int rows)
            throws IOException;

    @Doc("Ends what attach has begun")
    @Impact(Impact.Kind.ACTION)
    String detach(@Name("attachment") @Doc("The number that attach has given") long attachment);

    @Doc("Sends a line to the terminal of the process, or to the pipe it has as stdin")
    @Impact(value = Impact.Kind.ACTION, told = Impact.Told.NAME)
    String sendLine(@Name("line") @Doc("The line, without its end") String line) throws IOException;

    @Doc(
            "Where in a log the last runs of the process begin, as positions for readLog; the latest run at the end, ten at most")
    @Impact(Impact.Kind.INFO)
    long[] runStarts(@Name("stream") @Doc("stdout or stderr") String stream) throws IOException;

    @Doc(
            "When what stands in a log was captured: pairs of a position for readLog and milliseconds since 1970, the oldest first; what stands there and behind it, up to the next pair, came then or later, and of what stands before the first pair or has the time 0 nothing is known")
    @Impact(Impact.Kind.INFO)
    long[] captureTimes(
            @Name("stream") @Doc("stdout or stderr") String stream,
            @Name("position") @Doc("The first pair is the one that holds for this position; 0: all there are")
                    long position)
            throws IOException;

    @Doc(
            "Why the process is as it is: what happened last, which rule decided, what comes next; the first line says it all")
    @Impact(Impact.Kind.INFO)
    String[] explain();

    @Doc(
            "The same as data: state, summary, lastEnd with lastEndTime and judgement (expected, unexpected, tooSoon, commanded), clues, lastOrder, rules, next with nextTime, lately, lastLines")
    @Impact(Impact.Kind.INFO)
    Explained explanation();

    @Doc("Environment variables set by the configuration, with their values")
    @Impact(Impact.Kind.ADMIN)
    Map<String, String> environmentUnmasked();

    @Doc("Environment variables set by the configuration; values of names that look secret are masked")
    @Impact(Impact.Kind.INFO)
    Map<String, String> environment();
}
