package taskmaster.jconsole;

import com.sun.tools.jconsole.JConsolePlugin;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.JPanel;
import javax.swing.SwingWorker;
import org.jspecify.annotations.Nullable;

/** Found by JConsole as a service: {@code jconsole -pluginpath taskmaster-jconsole.jar}. Called on the Swing thread. */
public final class TaskmasterPlugin extends JConsolePlugin {
    private @Nullable ProcessPanel panel;

    @Override
    public Map<String, JPanel> getTabs() {
        Map<String, JPanel> tabs = new LinkedHashMap<>();
        tabs.put("Taskmaster", panel());
        return tabs;
    }

    /** One refresh: everything is read in the background, and only then shown. */
    @Override
    public SwingWorker<?, ?> newSwingWorker() {
        ProcessPanel target = panel();
        RemoteProcesses processes = new RemoteProcesses(getContext().getMBeanServerConnection());
        return new Refresh(processes, target);
    }

    private ProcessPanel panel() {
        ProcessPanel present = panel;
        if (present == null) {
            present = new ProcessPanel(() -> new RemoteProcesses(getContext().getMBeanServerConnection()));
            panel = present;
        }
        return present;
    }
}
