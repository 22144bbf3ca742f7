package taskmaster.core.output;

import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessId;

/** Captures what children write. One thread of its own does all reading and writing, however many processes there are. */
public interface OutputService extends AutoCloseable {

    /** Plans the capture of one stream; opens nothing yet. Any thread. */
    Capture capture(ProcessId process, StreamName stream, OutputSpec spec);

    /** Closes and opens every log again, for tools that have moved files away (SIGUSR2). Any thread; returns at once. */
    void reopen();

    /** Takes what is still in the pipes, writes it, and ends the thread. */
    @Override
    void close();
}
