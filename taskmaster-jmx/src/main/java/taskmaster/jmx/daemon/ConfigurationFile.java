package taskmaster.jmx.daemon;

import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.config.ConfigException;
import taskmaster.core.config.Configurations;
import taskmaster.core.config.Loaded;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventListener;
import taskmaster.core.model.TaskmasterSpec;
import taskmaster.core.supervisor.InvalidConfigurationException;
import taskmaster.core.supervisor.SpecSource;

/**
 * The configuration the daemon was started with, read anew on demand. Programs are the business of whoever reads it; what else a
 * reload changes (accounts) is applied here once a reload was done, and what it cannot change is told.
 */
final class ConfigurationFile implements SpecSource, EventListener {
    private static final Logger LOG = LoggerFactory.getLogger("taskmasterd");

    private final Path file;
    private final Map<String, String> environment;
    private final OwnProcess process;
    private final Sockets sockets;
    private final TaskmasterSpec atStart;
    private volatile TaskmasterSpec latest;

    ConfigurationFile(Loaded loaded, Map<String, String> environment, OwnProcess process, Sockets sockets) {
        this.file = loaded.file();
        this.environment = environment;
        this.process = process;
        this.sockets = sockets;
        this.atStart = loaded.spec();
        this.latest = loaded.spec();
    }

    /** On the thread of whoever reloads. */
    @Override
    public TaskmasterSpec load() throws InvalidConfigurationException {
        try {
            TaskmasterSpec spec = Configurations.load(file, environment).spec();
            process.raiseLimits(spec).ifPresent(LOG::warn);
            latest = spec;
            return spec;
        } catch (ConfigException wrong) {
            throw new InvalidConfigurationException(String.valueOf(wrong.getMessage()));
        }
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.Reloaded) {
            TaskmasterSpec now = latest;
            sockets.adopt(now);
            if (!now.daemon().equals(atStart.daemon())
                    || !now.unixServer().equals(atStart.unixServer())
                    || !now.inetServer().equals(atStart.inetServer())) {
                LOG.warn(
                        "what has changed in the section of the daemon and of its sockets takes effect at its next start");
            }
        }
    }
}
