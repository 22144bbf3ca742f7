package taskmaster.jconsole;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.swing.SwingWorker;

/** Reads all processes in the background and shows them. */
final class Refresh extends SwingWorker<List<ProcessRow>, Void> {
    private final RemoteProcesses processes;
    private final ProcessPanel panel;

    Refresh(RemoteProcesses processes, ProcessPanel panel) {
        this.processes = processes;
        this.panel = panel;
    }

    @Override
    protected List<ProcessRow> doInBackground() throws IOException {
        return processes.read();
    }

    @Override
    protected void done() {
        try {
            panel.show(get());
        } catch (ExecutionException failed) {
            panel.say("cannot read the processes: " + failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
