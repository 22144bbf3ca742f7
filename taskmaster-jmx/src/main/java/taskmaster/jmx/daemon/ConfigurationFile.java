package taskmaster.jmx.daemon;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.config.ConfigException;
import taskmaster.core.config.Configurations;
import taskmaster.core.config.EffectiveConfig;
import taskmaster.core.config.Loaded;
import taskmaster.core.config.Problem;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventListener;
import taskmaster.core.model.TaskmasterSpec;
import taskmaster.core.supervisor.InvalidConfigurationException;
import taskmaster.core.supervisor.SpecSource;
import taskmaster.core.time.Ticker;

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
    private final FileStamp stamp;
    private volatile Loaded latest;
    private volatile Loaded applied;

    ConfigurationFile(Loaded loaded, Map<String, String> environment, OwnProcess process, Sockets sockets) {
        this.file = loaded.file();
        this.environment = environment;
        this.process = process;
        this.sockets = sockets;
        this.atStart = loaded.spec();
        this.stamp = new FileStamp(loaded.watched(), Ticker.SYSTEM);
        this.latest = loaded;
        this.applied = loaded;
    }

    /** On the thread of whoever reloads. */
    @Override
    public TaskmasterSpec load() throws InvalidConfigurationException {
        stamp.renew();
        try {
            Loaded loaded = Configurations.load(file, environment);
            stamp.watch(loaded.watched());
            process.raiseLimits(loaded.spec()).ifPresent(LOG::warn);
            latest = loaded;
            return loaded.spec();
        } catch (ConfigException wrong) {
            stamp.watch(wrong.watched());
            throw new InvalidConfigurationException(String.valueOf(wrong.getMessage()));
        } finally {
            Leftovers.collect();
        }
    }

    @Override
    public boolean isStale() {
        return stamp.isStale();
    }

    /** What machines lack is told in the log, and by the programs that cannot start. */
    @Override
    public List<String> warnings() {
        return latest.remarks().stream()
                .filter(remark -> remark.kind() == Problem.Kind.WARNING)
                .map(Problem::toString)
                .toList();
    }

    /** Every value in force, a row each: section or process, key, value, origin, tab-separated. Any thread. */
    List<String> effective(Predicate<String> subjects) {
        try {
            return EffectiveConfig.rows(applied, subjects).stream()
                    .map(row -> String.join(
                            "\t",
                            row.subject(),
                            row.key(),
                            row.value().replace('\t', ' ').replace("\n", " "),
                            row.origin()))
                    .toList();
        } finally {
            Leftovers.collect();
        }
    }

    @Override
    public void on(Event event) {
        if (event instanceof Event.Reloaded) {
            applied = latest;
            TaskmasterSpec now = applied.spec();
            sockets.adopt(now);
            if (!now.daemon().equals(atStart.daemon())
                    || !now.unixServer().isSameSocket(atStart.unixServer())
                    || !now.inetServer().equals(atStart.inetServer())) {
                LOG.warn(
                        "what has changed in the section of the daemon and of its sockets takes effect at its next start");
            }
        }
    }
}
