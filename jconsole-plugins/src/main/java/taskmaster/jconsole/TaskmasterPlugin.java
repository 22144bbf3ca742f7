package taskmaster.jconsole;

import com.sun.tools.jconsole.JConsoleContext;
import com.sun.tools.jconsole.JConsoleContext.ConnectionState;
import com.sun.tools.jconsole.JConsolePlugin;
import java.awt.EventQueue;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.swing.JPanel;
import javax.swing.SwingWorker;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * Found by JConsole as a service: {@code jconsole -pluginpath taskmaster-jconsole.jar}. The tab keeps its own threads: JConsole's
 * few workers, on which its other tabs live, never wait for our daemon.
 */
public final class TaskmasterPlugin extends JConsolePlugin {
    private static final int HEARTBEAT_MILLIS = 1000;

    /** Swing thread. */
    private @Nullable Conversation conversation;

    /** Swing thread. */
    private @Nullable Timer heartbeat;

    /** On the Swing thread. */
    @Override
    public Map<String, JPanel> getTabs() {
        TaskmasterTab tab = new TaskmasterTab();
        Conversation begun = new Conversation(
                tab,
                () -> getContext().getMBeanServerConnection(),
                TaskmasterPlugin::inBackground,
                EventQueue::invokeLater,
                () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
        conversation = begun;
        addContextPropertyChangeListener(change -> {
            if (JConsoleContext.CONNECTION_STATE_PROPERTY.equals(change.getPropertyName())
                    && change.getNewValue() == ConnectionState.DISCONNECTED) {
                EventQueue.invokeLater(begun::disconnected);
            }
        });
        Timer timer = new Timer(HEARTBEAT_MILLIS, beat -> begun.heartbeat());
        timer.start();
        heartbeat = timer;
        return Map.of("Taskmaster", tab);
    }

    /** Called at the console's interval, on a thread of its own; our work is done elsewhere, so there is no worker. */
    @Override
    public @Nullable SwingWorker<?, ?> newSwingWorker() {
        EventQueue.invokeLater(() -> {
            if (conversation != null) {
                conversation.tick();
            }
        });
        return null;
    }

    @Override
    public void dispose() {
        EventQueue.invokeLater(() -> {
            if (heartbeat != null) {
                heartbeat.stop();
            }
        });
    }

    /** A thread for each question: there are few, and one that hangs keeps neither the next nor the console's end. */
    private static void inBackground(Runnable question) {
        Thread thread = new Thread(question, "taskmaster-question");
        thread.setDaemon(true);
        thread.start();
    }
}
