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
import taskmaster.core.model.TaskmasterSpec;

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
    private List<GroupSpec> latest = List.of();

    private final PendingCount count;

    public ConfigurationReloader(SpecSource source, SupervisorLoop loop, EventSink events, Stamp stamp) {
        this.source = source;
        this.loop = loop;
        this.events = events;
        this.stamp = stamp;
        this.count = new PendingCount(source);
    }

    /** The start of the daemon: everything the configuration names comes into being. Completes once the first children are made. */
    public synchronized CompletableFuture<Void> begin(TaskmasterSpec first) {
        latest = first.groups();
        running = latest;
        count.nothing(running);
        return loop.apply(ReloadPlan.between(List.of(), latest));
    }

    /** Applies what changed in the files and does not wait for programs to stop; a wrong file changes nothing and is reported. */
    public void reload() {
        try {
            synchronized (this) {
                latest = read();
                refuseUnusable(latest);
                apply(latest, ReloadProgress.UNSEEN);
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
        return new GroupSets(running, latest).changes();
    }

    @Override
    public synchronized Underway beginUpdate(List<String> groups, ReloadProgress progress)
            throws InvalidConfigurationException {
        Changes changes = rereadOrTell();
        return begin(changes, new GroupSets(running, latest).known(groups), progress);
    }

    @Override
    public int pending() {
        return count.holds(running) ? count.changes() : count();
    }

    private synchronized int count() {
        return count.anew(running);
    }

    private synchronized List<GroupSpec> read() throws InvalidConfigurationException {
        return count.read(running);
    }

    @Override
    public synchronized Plan plan(List<String> groups) throws InvalidConfigurationException {
        reread();
        return planned(groups);
    }

    /** What the files say now, against what runs now. */
    private synchronized Plan planned(List<String> groups) {
        GroupSets sets = new GroupSets(running, latest);
        List<GroupSpec> wanted = sets.wanted(sets.known(groups));
        return PlanSummary.of(running, wanted, ReloadPlan.between(running, wanted), loop.snapshot(), source.warnings());
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
        List<GroupSpec> wanted = new GroupSets(running, latest).wanted(chosen);
        refuseUnusableOrTell(wanted);
        Posted posted = apply(wanted, progress);
        return new Underway(UpdateSteps.of(changes, chosen, posted.plan()), posted.done());
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
            if (!GroupSets.byName(latest).containsKey(group)) {
                throw new IllegalArgumentException("no such process/group: " + group);
            }
            if (GroupSets.byName(running).containsKey(group)) {
                return false;
            }
            underway = unseen(new GroupSets(running, latest).wanted(Set.of(group)));
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
        for (GroupSpec group : latest) {
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
