package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.jconsole.JConsoleContext;
import com.sun.tools.jconsole.JConsolePlugin;
import java.awt.EventQueue;
import java.beans.PropertyChangeListener;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.management.MBeanServerConnection;
import javax.swing.JPanel;
import org.junit.jupiter.api.Test;

class TaskmasterPluginTest {
    /** What a console gives a plugin. */
    private record Context(MBeanServerConnection connection) implements JConsoleContext {
        @Override
        public MBeanServerConnection getMBeanServerConnection() {
            return connection;
        }

        @Override
        public ConnectionState getConnectionState() {
            return ConnectionState.CONNECTED;
        }

        @Override
        public void addPropertyChangeListener(PropertyChangeListener listener) {}

        @Override
        public void removePropertyChangeListener(PropertyChangeListener listener) {}
    }

    @Test
    void consolesFindItAsAService() {
        assertThat(ServiceLoader.load(JConsolePlugin.class)).singleElement().isInstanceOf(TaskmasterPlugin.class);
    }

    @Test
    void aTickAsksTheDaemonOnAThreadOfItsOwnAndTakesNoWorkerOfTheConsole() throws Exception {
        BlockingQueue<Thread> askedOn = new LinkedBlockingQueue<>();
        FakeDaemon daemon = new FakeDaemon().role("viewer").processes("RUNNING", "web");
        daemon.onAttributes(() -> {
            askedOn.add(Thread.currentThread());
            return "";
        });
        TaskmasterPlugin plugin = new TaskmasterPlugin();
        plugin.setContext(new Context(daemon.connection()));
        AtomicReference<Map<String, JPanel>> tabs = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> tabs.set(plugin.getTabs()));
        assertThat(tabs.get()).containsOnlyKeys("Taskmaster");
        try {
            assertThat(plugin.newSwingWorker()).isNull();
            Thread asked = askedOn.poll(20, TimeUnit.SECONDS);
            assertThat(asked).isNotNull();
            assertThat(asked.getName()).isEqualTo("taskmaster-question");
            assertThat(asked.isDaemon()).isTrue();
        } finally {
            plugin.dispose();
        }
    }
}
