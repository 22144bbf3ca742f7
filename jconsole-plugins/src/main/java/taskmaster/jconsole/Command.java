package taskmaster.jconsole;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javax.management.JMException;
import javax.swing.SwingWorker;

/** Runs one command in the background, so that a program that takes its time to stop does not freeze the window. */
final class Command extends SwingWorker<List<String>, Void> {
    private final RemoteProcesses processes;
    private final ProcessPanel panel;
    private final String verb;
    private final List<String> names;

    Command(RemoteProcesses processes, ProcessPanel panel, String verb, List<String> names) {
        this.processes = processes;
        this.panel = panel;
        this.verb = verb;
        this.names = List.copyOf(names);
    }

    @Override
    protected List<String> doInBackground() throws IOException, JMException {
        return processes.command(verb, names);
    }

    @Override
    protected void done() {
        try {
            panel.say(String.join("   ", get()).replace('\t', ' '));
        } catch (ExecutionException failed) {
            panel.say(verb + ": " + failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
