package taskmaster.core.output;

import java.util.Optional;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessId;

/** Captures what children write, and hands over what is typed for them. One thread of its own does all reading and writing, however many processes there are. */
public interface OutputService extends AutoCloseable {

    /** Plans the capture of one stream; opens nothing yet. Any thread. */
    Capture capture(ProcessId process, StreamName stream, OutputSpec spec);

    /** Plans a terminal for a process, whose log is that of its stdout; makes none yet. Any thread. */
    Capture terminal(ProcessId process, OutputSpec log);

    /** Plans a pipe for the stdin of a process; makes none yet. */
    InputPipe inputPipe(ProcessId process);

    /** Where a process that has a terminal, or runs with a pipe as stdin, takes what is typed. Any thread. */
    Optional<ProcessInput> input(ProcessId process);

    /** Closes and opens every log again, for tools that have moved files away (SIGUSR2). Any thread; returns at once. */
    void reopen();

    /** Takes what is still in the pipes, writes it, and ends the thread. */
    @Override
    void close();
}
