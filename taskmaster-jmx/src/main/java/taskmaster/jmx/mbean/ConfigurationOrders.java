package taskmaster.jmx.mbean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import taskmaster.core.model.ProcessId;
import taskmaster.core.supervisor.InvalidConfigurationException;
import taskmaster.core.supervisor.ReloadProgress;
import taskmaster.core.supervisor.Reloader;
import taskmaster.core.supervisor.Reloader.Available;
import taskmaster.core.supervisor.Reloader.Step;
import taskmaster.jmx.api.Results;

/** The operations that concern the configuration; on the caller's thread, since reading files takes time. */
final class ConfigurationOrders {
    private final Commands commands;
    private final Reloader reloader;
    private final DaemonControl control;
    private final Jobs jobs;

    ConfigurationOrders(Commands commands, Reloader reloader, DaemonControl control, Jobs jobs) {
        this.commands = commands;
        this.reloader = reloader;
        this.control = control;
        this.jobs = jobs;
    }

    String[] reread() {
        refuseIfStopping();
        try {
            Reloader.Changes changes = reloader.reread();
            List<String> lines = new ArrayList<>();
            changes.added().forEach(group -> lines.add(Row.of(group, "available")));
            changes.changed().forEach(group -> lines.add(Row.of(group, "changed")));
            changes.removed().forEach(group -> lines.add(Row.of(group, "disappeared")));
            lines.sort(null);
            return lines.toArray(String[]::new);
        } catch (InvalidConfigurationException wrong) {
            throw new IllegalArgumentException(wrong.getMessage());
        }
    }

    String[] update(String groups) {
        return await(progress -> beginUpdate(groups, progress));
    }

    long updateJob(String groups) {
        return jobs.begin("update " + groups, progress -> beginUpdate(groups, progress), control::awaitBeans);
    }

    private Reloader.Underway beginUpdate(String groups, ReloadProgress progress) throws InvalidConfigurationException {
        refuseIfStopping();
        return reloader.beginUpdate(words(groups), progress);
    }

    String[] plan(String groups) {
        return planned(() -> reloader.plan(words(groups)));
    }

    String[] apply(String plan, String groups) {
        return await(progress -> beginApply(plan, groups, progress));
    }

    long applyJob(String plan, String groups) {
        return jobs.begin(
                "apply " + plan + " " + groups, progress -> beginApply(plan, groups, progress), control::awaitBeans);
    }

    private Reloader.Underway beginApply(String plan, String groups, ReloadProgress progress)
            throws InvalidConfigurationException {
        refuseIfStopping();
        return reloader.beginApply(plan, words(groups), progress);
    }

    String[] scale(String program, int numprocs) {
        String by = CallerName.current().orElse("");
        return await(progress -> beginScale(program, numprocs, by, progress));
    }

    long scaleJob(String program, int numprocs) {
        String by = CallerName.current().orElse("");
        return jobs.begin(
                "scale " + program + " " + numprocs,
                progress -> beginScale(program, numprocs, by, progress),
                control::awaitBeans);
    }

    private Reloader.Underway beginScale(String program, int numprocs, String by, ReloadProgress progress)
            throws InvalidConfigurationException {
        refuseIfStopping();
        return reloader.beginScale(program, numprocs, by, progress);
    }

    String[] planScale(String program, int numprocs) {
        return planned(() -> reloader.planScale(program, numprocs));
    }

    /** A plan in the making. */
    @FunctionalInterface
    private interface Planning {
        Reloader.Plan plan() throws InvalidConfigurationException;
    }

    private String[] planned(Planning planning) {
        try {
            return PlanRows.of(planning.plan(), control::shown);
        } catch (InvalidConfigurationException wrong) {
            throw new IllegalArgumentException(wrong.getMessage());
        }
    }

    private String[] await(Jobs.Change change) {
        try {
            List<Step> steps = change.begin(ReloadProgress.UNSEEN).await();
            control.awaitBeans();
            return rows(steps);
        } catch (InvalidConfigurationException wrong) {
            throw new IllegalArgumentException(wrong.getMessage());
        }
    }

    static String[] rows(List<Step> steps) {
        return steps.stream().map(step -> Row.of(step.group(), step.text())).toArray(String[]::new);
    }

    private static List<String> words(String groups) {
        return groups.isBlank() ? List.of() : Arrays.asList(groups.strip().split("\\s+"));
    }

    String add(String group) {
        refuseIfStopping();
        boolean added = reloader.add(group);
        control.awaitBeans();
        return group + ": " + (added ? "added process group" : "already active");
    }

    String remove(String group) {
        refuseIfStopping();
        boolean removed = reloader.remove(group);
        control.awaitBeans();
        return group + ": " + (removed ? "removed process group" : "still running");
    }

    String[] avail() {
        return reloader.available().stream()
                .filter(process -> Viewpoint.shows(process.group(), process.process(), ""))
                .map(ConfigurationOrders::row)
                .toArray(String[]::new);
    }

    private static String row(Available process) {
        return Row.of(
                new ProcessId(process.group(), process.process()).toString(),
                process.inUse() ? "in use" : "avail",
                process.autostart() ? "auto" : "manual",
                process.groupPriority() + ":" + process.priority());
    }

    void refuseIfStopping() {
        if (commands.snapshot().stopping()) {
            throw new IllegalStateException(Results.SHUTTING_DOWN + ": the daemon is shutting down");
        }
    }
}
