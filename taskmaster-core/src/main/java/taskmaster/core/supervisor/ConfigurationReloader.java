package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventSink;
import taskmaster.core.event.Stamp;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.ProcessSpec;

/**
 * Keeps what should run and what the files said last, and turns their difference into plans. Plans are made and posted one after
 * another under a lock; waiting for their end is done outside of it, so that a program that will not stop holds up nobody else.
 */
public final class ConfigurationReloader implements Reloader {
    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationReloader.class);

    private final SpecSource source;
    private final SupervisorLoop loop;
    private final EventSink events;
    private final Stamp stamp;

    /** What should run by now; written under this. */
    private volatile List<GroupSpec> running = List.of();
    /** What the files said last; guarded by this. */
    private SpecSource.Reading latest = List::of;

    private final PendingCount count;

    public ConfigurationReloader(SpecSource source, SupervisorLoop loop, EventSink events, Stamp stamp) {
        this.source = source;
        this.loop = loop;
        this.events = events;
        this.stamp = stamp;
        this.count = new PendingCount(source);
    }

    /** The start of the daemon: everything the configuration names comes into being. Completes once the first children are made. */
    public synchronized CompletableFuture<Void> begin(SpecSource.Reading first) {
        latest = first;
        running = first.groups();
        count.nothing(running);
        return loop.apply(ReloadPlan.between(List.of(), running));
    }

    /** Applies what changed in the files and does not wait for programs to stop; a wrong file changes nothing and is reported. */
    public void reload() {
        try {
            synchronized (this) {
                latest = read();
                refuseUnusable(latest.groups());
                source.adopt(latest, Set.of());
                apply(latest.groups(), ReloadProgress.UNSEEN);
            }
        } catch (InvalidConfigurationException wrong) {
            refused(wrong);
        } catch (RuntimeException bug) {
            LOG.error("internal error while reading the configuration", bug);
            tell("reload failed, nothing was changed: internal error: " + bug);
        }
    }

    @Override
    public synchronized Changes reread() throws InvalidConfigurationException {
        latest = read();
        return sets().changes();
    }

    @Override
    public synchronized Underway beginUpdate(List<String> groups, ReloadProgress progress)
            throws InvalidConfigurationException {
        Changes changes = rereadOrTell();
        return begin(changes, sets().known(groups), progress);
    }

    @Override
    public int pending() {
        return count.holds(running) ? count.changes() : count();
    }

    private synchronized int count() {
        return count.anew(running);
    }

    private synchronized SpecSource.Reading read() throws InvalidConfigurationException {
        return count.read(running);
    }

    @Override
    public synchronized Plan plan(List<String> groups) throws InvalidConfigurationException {
        reread();
        return planned(groups);
    }

    /** What the files say now, against what runs now. */
    private synchronized Plan planned(List<String> groups) {
        GroupSets sets = sets();
        List<GroupSpec> wanted = sets.wanted(sets.known(groups));
        return PlanSummary.of(running, wanted, ReloadPlan.between(running, wanted), loop.snapshot(), latest.warnings());
    }

    @Override
    public synchronized Underway beginApply(String id, List<String> groups, ReloadProgress progress)
            throws InvalidConfigurationException {
        Changes changes = rereadOrTell();
        if (!planned(groups).id().equals(id)) {
            throw new IllegalStateException(
                    "PLAN_MOVED: the configuration or what runs has changed since this plan was made; look at it again");
        }
        return begin(changes, Set.copyOf(groups), progress);
    }

    private synchronized Underway begin(Changes changes, Set<String> chosen, ReloadProgress progress)
            throws InvalidConfigurationException {
        List<GroupSpec> wanted = sets().wanted(chosen);
        refuseUnusableOrTell(wanted);
        source.adopt(latest, chosen);
        Posted posted = apply(wanted, progress);
        return new Underway(UpdateSteps.of(changes, chosen, posted.plan()), posted.done());
    }

    private synchronized GroupSets sets() {
        return new GroupSets(running, latest.groups());
    }

    @Override
    public synchronized Plan planScale(String program, int numprocs) throws InvalidConfigurationException {
        List<GroupSpec> wanted = scaled(source.scaled(program, numprocs, ""));
        return PlanSummary.of(running, wanted, ReloadPlan.between(running, wanted), loop.snapshot(), List.of());
    }

    @Override
    public synchronized Underway beginScale(String program, int numprocs, String by, ReloadProgress progress)
            throws InvalidConfigurationException {
        SpecSource.Scaled scaled = source.scaled(program, numprocs, by);
        List<GroupSpec> wanted = scaled(scaled);
        refuseUnusable(wanted);
        source.adopt(scaled.after(), Set.of());
        Posted posted = apply(wanted, progress);
        return new Underway(UpdateSteps.ofScale(posted.plan()), posted.done());
    }

    /** What should run with that number; what is in force for other groups may not be what runs of them. */
    private synchronized List<GroupSpec> scaled(SpecSource.Scaled scaled) {
        new GroupSets(running, scaled.before().groups())
                .different(scaled.groups())
                .ifPresent(group -> {
                    throw new IllegalStateException("group " + group
                            + " does not run what the configuration says that was applied last; update it first");
                });
        return scaled.groups().isEmpty()
                ? running
                : new GroupSets(running, scaled.after().groups()).wanted(scaled.groups());
    }

    private synchronized Changes rereadOrTell() throws InvalidConfigurationException {
        try {
            return reread();
        } catch (InvalidConfigurationException wrong) {
            refused(wrong);
            throw wrong;
        }
    }

    private synchronized void refuseUnusableOrTell(List<GroupSpec> wanted) throws InvalidConfigurationException {
        try {
            refuseUnusable(wanted);
        } catch (InvalidConfigurationException wrong) {
            refused(wrong);
            throw wrong;
        }
    }

    private synchronized void refuseUnusable(List<GroupSpec> wanted) throws InvalidConfigurationException {
        List<String> obstacles = PlanSummary.obstacles(ReloadPlan.between(running, wanted), loop.snapshot());
        if (!obstacles.isEmpty()) {
            throw new InvalidConfigurationException(String.join("\n", obstacles));
        }
    }

    @Override
    public boolean add(String group) {
        Underway underway;
        synchronized (this) {
            if (!GroupSets.byName(latest.groups()).containsKey(group)) {
                throw new IllegalArgumentException("no such process/group: " + group);
            }
            if (GroupSets.byName(running).containsKey(group)) {
                return false;
            }
            source.adopt(latest, Set.of(group));
            underway = unseen(sets().wanted(Set.of(group)));
        }
        underway.await();
        return true;
    }

    @Override
    public boolean remove(String group) {
        Underway underway;
        synchronized (this) {
            if (!GroupSets.byName(running).containsKey(group)) {
                throw new IllegalArgumentException("no such process/group: " + group);
            }
            List<ProcessStatus> members = loop.snapshot().groups().getOrDefault(group, List.of());
            if (!members.stream().allMatch(process -> process.state().isDown())) {
                return false;
            }
            underway = unseen(
                    running.stream().filter(spec -> !spec.name().equals(group)).toList());
        }
        underway.await();
        return true;
    }

    private synchronized Underway unseen(List<GroupSpec> wanted) {
        return new Underway(List.of(), apply(wanted, ReloadProgress.UNSEEN).done());
    }

    @Override
    public synchronized List<Available> available() {
        Set<String> inUse = GroupSets.byName(running).keySet();
        List<Available> all = new ArrayList<>();
        for (GroupSpec group : latest.groups()) {
            for (ProcessSpec process : group.processes()) {
                all.add(new Available(
                        group.name(),
                        process.id().name(),
                        inUse.contains(group.name()),
                        process.autostart(),
                        group.priority(),
                        process.priority()));
            }
        }
        all.sort(Comparator.comparing(Available::process));
        return all;
    }

    private record Posted(ReloadPlan plan, CompletableFuture<Void> done) {}

    private synchronized Posted apply(List<GroupSpec> wanted, ReloadProgress progress) {
        ReloadPlan plan = ReloadPlan.between(running, wanted);
        running = wanted;
        return new Posted(plan, loop.reload(plan, progress));
    }

    private void refused(InvalidConfigurationException wrong) {
        tell("reload refused, nothing was changed: "
                + String.valueOf(wrong.getMessage()).strip().replace("\n", "; "));
    }

    private void tell(String text) {
        events.publish(List.of(new Event.ReloadRefused(stamp.next(), stamp.now(), text)));
    }
}
