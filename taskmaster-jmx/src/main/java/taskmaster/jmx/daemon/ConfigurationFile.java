package taskmaster.jmx.daemon;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import taskmaster.core.model.GroupSpec;
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
    private final InForce inForce;

    ConfigurationFile(Loaded loaded, Map<String, String> environment, OwnProcess process, Sockets sockets) {
        this.file = loaded.file();
        this.environment = environment;
        this.process = process;
        this.sockets = sockets;
        this.atStart = loaded.spec();
        this.stamp = new FileStamp(loaded.watched(), Ticker.SYSTEM);
        this.inForce = new InForce(loaded);
    }

    /** What some files said, warnings of them included: what machines lack is told by the programs that cannot start. */
    private record Said(Loaded loaded) implements Reading {
        @Override
        public List<GroupSpec> groups() {
            return loaded.spec().groups();
        }

        @Override
        public List<String> warnings() {
            return loaded.remarks().stream()
                    .filter(remark -> remark.kind() == Problem.Kind.WARNING)
                    .map(Problem::toString)
                    .toList();
        }
    }

    /** What the daemon was started with. */
    Reading first() {
        return new Said(inForce.loaded());
    }

    /** On the thread of whoever reloads. */
    @Override
    public Reading load() throws InvalidConfigurationException {
        stamp.renew();
        try {
            Loaded loaded = Configurations.load(file, environment);
            stamp.watch(loaded.watched());
            process.raiseLimits(loaded.spec()).ifPresent(LOG::warn);
            return new Said(loaded);
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

    @Override
    public void adopt(Reading reading, Set<String> groups) {
        if (reading instanceof Said(Loaded loaded)) {
            inForce.adopt(loaded, groups);
        }
    }

    @Override
    public Scaled scaled(String program, int numprocs, String by) throws InvalidConfigurationException {
        try {
            Loaded before = inForce.loaded();
            Loaded after = inForce.scaled(program, numprocs, by);
            process.raiseLimits(after.spec()).ifPresent(LOG::warn);
            Set<String> groups = InForce.groups(before, program);
            groups.addAll(InForce.groups(after, program));
            return new Scaled(new Said(before), new Said(after), groups);
        } finally {
            Leftovers.collect();
        }
    }

    /** Every value in force, a row each: section or process, key, value, origin, tab-separated. Any thread. */
    List<String> effective(Predicate<String> subjects) {
        try {
            return EffectiveConfig.rows(inForce.loaded(), subjects).stream()
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
            TaskmasterSpec now = inForce.loaded().spec();
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
