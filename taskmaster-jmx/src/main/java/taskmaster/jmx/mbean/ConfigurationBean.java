package taskmaster.jmx.mbean;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import taskmaster.core.supervisor.Reloader;
import taskmaster.jmx.api.ConfigurationMXBean;

/** The configuration. Reads files on the caller's thread. */
@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
final class ConfigurationBean implements ConfigurationMXBean {
    private final Path file;
    private final Reloader reloader;
    private final ConfigurationOrders orders;
    private final DaemonControl control;
    private volatile Instant applied;

    ConfigurationBean(DaemonFacts facts, Reloader reloader, ConfigurationOrders orders, DaemonControl control) {
        this.file = facts.configFile();
        this.applied = facts.started();
        this.reloader = reloader;
        this.orders = orders;
        this.control = control;
    }

    /** The configuration was applied anew. */
    void applied(Instant when) {
        applied = when;
    }

    @Override
    public String getFile() {
        return file.toString();
    }

    @Override
    public Date getAppliedTime() {
        return Date.from(applied);
    }

    @Override
    public int getPendingChanges() {
        return reloader.pending();
    }

    @Override
    public String[] plan() {
        return orders.plan("");
    }

    @Override
    public String[] planGroups(String groups) {
        return orders.plan(groups);
    }

    @Override
    public String[] apply(String plan) {
        return orders.apply(plan, "");
    }

    @Override
    public String[] applyGroups(String plan, String groups) {
        return orders.apply(plan, groups);
    }

    @Override
    public long applyJob(String plan, String groups) {
        return orders.applyJob(plan, groups);
    }

    @Override
    public String[] scale(String program, int numprocs) {
        return orders.scale(program, numprocs);
    }

    @Override
    public long scaleJob(String program, int numprocs) {
        return orders.scaleJob(program, numprocs);
    }

    @Override
    public String[] planScale(String program, int numprocs) {
        return orders.planScale(program, numprocs);
    }

    @Override
    public String[] effective(String names) {
        Set<String> wanted = names.isBlank() ? Set.of() : Set.of(names.strip().split("\\s+"));
        return control.effectiveConfiguration(subject -> wanted.isEmpty() || isWanted(subject, wanted))
                .toArray(String[]::new);
    }

    private static boolean isWanted(String subject, Set<String> wanted) {
        int colon = subject.indexOf(':');
        String group = colon < 0 ? subject : subject.substring(0, colon);
        return wanted.contains(subject) || wanted.contains(group + ":*") || wanted.contains(group + ":");
    }
}
