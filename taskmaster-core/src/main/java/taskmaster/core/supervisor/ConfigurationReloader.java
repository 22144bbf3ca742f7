package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** What the files say and how much of it differs from what runs, as counted last. */
    private volatile Counted counted = new Counted(List.of(), List.of(), 0);

    private record Counted(List<GroupSpec> running, List<GroupSpec> files, int changes) {}

    public ConfigurationReloader(SpecSource source, SupervisorLoop loop, EventSink events, Stamp stamp) {
        this.source = source;
        this.loop = loop;
        this.events = events;
        this.stamp = stamp;
    }

    /** The start of the daemon: everything the configuration names comes into being. Completes once the first children are made. */
    public synchronized CompletableFuture<Void> begin(TaskmasterSpec first) {
        latest = first.groups();
        running = latest;
        counted = new Counted(running, latest, 0);
        return loop.apply(ReloadPlan.between(List.of(), latest));
    }

    /** Applies what changed in the files and does not wait for programs to stop; a wrong file changes nothing and is reported. */
    public void reload() {
        try {
            synchronized (this) {
                latest = read();
                refuseUnusable(latest);
                apply(latest);
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
        Map<String, GroupSpec> before = byName(running);
        Map<String, GroupSpec> after = byName(latest);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (String name : union(before, after)) {
            if (!before.containsKey(name)) {
                added.add(name);
            } else if (!after.containsKey(name)) {
                removed.add(name);
            } else if (!after.get(name).equals(before.get(name))) {
                changed.add(name);
            }
        }
        return new Changes(added, changed, removed);
    }

    @Override
    public List<Step> update(List<String> groups) throws InvalidConfigurationException {
        List<Step> steps;
        CompletableFuture<Void> done;
        synchronized (this) {
            Changes changes = rereadOrTell();
            Set<String> known = union(byName(running), byName(latest));
            for (String name : groups) {
                if (!known.contains(name)) {
                    throw new IllegalArgumentException("no such group: " + name);
                }
            }
            Set<String> chosen = groups.isEmpty() ? known : Set.copyOf(groups);
            List<GroupSpec> wanted = chosen(chosen);
            refuseUnusableOrTell(wanted);
            Posted posted = apply(wanted);
            steps = steps(changes, chosen, posted.plan());
            done = posted.done();
        }
        await(done);
        return steps;
    }

    @Override
    public int pending() {
        Counted known = counted;
        return source.isStale() || !known.running().equals(running) ? count() : known.changes();
    }

    private synchronized int count() {
        try {
            List<GroupSpec> files = source.isStale() ? source.load().groups() : counted.files();
            int changes = PlanSummary.of(running, files, ReloadPlan.between(running, files), loop.snapshot())
                    .steps()
                    .size();
            counted = new Counted(running, files, changes);
        } catch (InvalidConfigurationException wrong) {
            counted = new Counted(running, counted.files(), -1);
        }
        return counted.changes();
    }

    /** The files as they are now; whoever asks next for what is pending counts anew. */
    private synchronized List<GroupSpec> read() throws InvalidConfigurationException {
        try {
            List<GroupSpec> files = source.load().groups();
            counted = new Counted(List.of(), files, 0);
            return files;
        } catch (InvalidConfigurationException wrong) {
            counted = new Counted(running, counted.files(), -1);
            throw wrong;
        }
    }

    @Override
    public synchronized Plan plan() throws InvalidConfigurationException {
        reread();
        return planned();
    }

    /** What the files say now, against what runs now. */
    private synchronized Plan planned() {
        return PlanSummary.of(running, latest, ReloadPlan.between(running, latest), loop.snapshot());
    }

    @Override
    public List<Step> apply(String id) throws InvalidConfigurationException {
        List<Step> steps;
        CompletableFuture<Void> done;
        synchronized (this) {
            Changes changes = rereadOrTell();
            if (!planned().id().equals(id)) {
                throw new IllegalStateException(
                        "PLAN_MOVED: the configuration or what runs has changed since this plan was made; look at it again");
            }
            refuseUnusableOrTell(latest);
            Posted posted = apply(latest);
            steps = steps(changes, everything(changes), posted.plan());
            done = posted.done();
        }
        await(done);
        return steps;
    }

    private static Set<String> everything(Changes changes) {
        Set<String> all = new HashSet<>(changes.added());
        all.addAll(changes.changed());
        all.addAll(changes.removed());
        return all;
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
        CompletableFuture<Void> done;
        synchronized (this) {
            if (!byName(latest).containsKey(group)) {
                throw new IllegalArgumentException("no such process/group: " + group);
            }
            if (byName(running).containsKey(group)) {
                return false;
            }
            done = apply(chosen(Set.of(group))).done();
        }
        await(done);
        return true;
    }

    @Override
    public boolean remove(String group) {
        CompletableFuture<Void> done;
        synchronized (this) {
            if (!byName(running).containsKey(group)) {
                throw new IllegalArgumentException("no such process/group: " + group);
            }
            List<ProcessStatus> members = loop.snapshot().groups().getOrDefault(group, List.of());
            if (!members.stream().allMatch(process -> process.state().isDown())) {
                return false;
            }
            done = apply(running.stream()
                            .filter(spec -> !spec.name().equals(group))
                            .toList())
                    .done();
        }
        await(done);
        return true;
    }

    @Override
    public synchronized List<Available> available() {
        Set<String> inUse = new HashSet<>(byName(running).keySet());
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

    private synchronized Posted apply(List<GroupSpec> wanted) {
        ReloadPlan plan = ReloadPlan.between(running, wanted);
        running = wanted;
        return new Posted(plan, loop.reload(plan));
    }

    private static void await(CompletableFuture<Void> done) {
        try {
            done.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refusal ? refusal : failed;
        }
    }

    /** What should run if only these groups follow the files. */
    private synchronized List<GroupSpec> chosen(Set<String> names) {
        Map<String, GroupSpec> before = byName(running);
        Map<String, GroupSpec> after = byName(latest);
        List<GroupSpec> wanted = new ArrayList<>();
        for (String name : union(before, after)) {
            Optional.ofNullable((names.contains(name) ? after : before).get(name))
                    .ifPresent(wanted::add);
        }
        wanted.sort(Comparator.comparingInt(GroupSpec::priority).thenComparing(GroupSpec::name));
        return wanted;
    }

    private static List<Step> steps(Changes changes, Set<String> chosen, ReloadPlan plan) {
        Set<String> stopping = new HashSet<>();
        for (ReloadStep step : plan.steps()) {
            if (step instanceof ReloadStep.ReplaceProcess replace) {
                stopping.add(replace.spec().id().group());
            } else if (step instanceof ReloadStep.RemoveProcess remove) {
                stopping.add(remove.id().group());
            }
        }
        List<Step> steps = new ArrayList<>();
        for (String group : changes.removed().stream().filter(chosen::contains).toList()) {
            steps.add(new Step(group, "stopped"));
            steps.add(new Step(group, "removed process group"));
        }
        for (String group : changes.changed().stream().filter(chosen::contains).toList()) {
            if (stopping.contains(group)) {
                steps.add(new Step(group, "stopped"));
            }
            steps.add(new Step(group, "updated process group"));
        }
        for (String group : changes.added().stream().filter(chosen::contains).toList()) {
            steps.add(new Step(group, "added process group"));
        }
        return steps;
    }

    private void refused(InvalidConfigurationException wrong) {
        tell("reload refused, nothing was changed: "
                + String.valueOf(wrong.getMessage()).strip().replace("\n", "; "));
    }

    private void tell(String text) {
        events.publish(List.of(new Event.ReloadRefused(stamp.next(), stamp.now(), text)));
    }

    private static Map<String, GroupSpec> byName(List<GroupSpec> groups) {
        return groups.stream()
                .collect(Collectors.toMap(
                        GroupSpec::name, Function.identity(), (first, second) -> second, LinkedHashMap::new));
    }

    private static Set<String> union(Map<String, GroupSpec> before, Map<String, GroupSpec> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }
}
