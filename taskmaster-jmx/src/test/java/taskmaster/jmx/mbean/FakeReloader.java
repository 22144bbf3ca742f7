package taskmaster.jmx.mbean;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import taskmaster.core.supervisor.InvalidConfigurationException;
import taskmaster.core.supervisor.ReloadProgress;
import taskmaster.core.supervisor.Reloader;

/** A configuration that differs from what runs as a test says. */
public final class FakeReloader implements Reloader {
    private final List<String> asked = new ArrayList<>();
    private Changes changes = new Changes(List.of(), List.of(), List.of());
    private List<Step> steps = List.of();
    private List<Available> available = List.of();
    private String problems = "";
    private boolean willing = true;
    private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
    private ReloadProgress progress = ReloadProgress.UNSEEN;

    FakeReloader finds(Changes found) {
        changes = found;
        return this;
    }

    FakeReloader does(Step... done) {
        steps = List.of(done);
        return this;
    }

    @Override
    public int pending() {
        return problems.isEmpty()
                ? changes.added().size()
                        + changes.changed().size()
                        + changes.removed().size()
                : -1;
    }

    FakeReloader offers(Available... processes) {
        available = List.of(processes);
        return this;
    }

    FakeReloader isWrong(String lines) {
        problems = lines;
        return this;
    }

    /** Adding finds the group active, removing finds it up. */
    FakeReloader changesNothing() {
        willing = false;
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public Changes reread() throws InvalidConfigurationException {
        check();
        return changes;
    }

    /** What is begun from now on is done when this is. */
    FakeReloader doneWith(CompletableFuture<Void> end) {
        done = end;
        return this;
    }

    /** Who is told how the last change that was begun comes on. */
    ReloadProgress progress() {
        return progress;
    }

    @Override
    public Underway beginUpdate(List<String> groups, ReloadProgress told) throws InvalidConfigurationException {
        asked.add("update " + groups);
        check();
        progress = told;
        return new Underway(steps, done);
    }

    @Override
    public Plan plan(List<String> groups) throws InvalidConfigurationException {
        asked.add("plan " + groups);
        check();
        Effect effect = new Effect("web", "web", false, 1, 0, 0, List.of(7001L));
        List<Change> differences = List.of(
                new Change("command", "/bin/web --token=hunter2 -v", "https://me:hunter2@host/"),
                new Change("environment.LOG_LEVEL", "info", "debug"),
                new Change("environment.API_KEY", "", "hunter2"),
                new Change("environment.DSN", "hunter2", "hunter3"));
        return new Plan(
                "abc",
                List.of(new Planned("replace", "web", "command", effect, differences)),
                2,
                List.of("f:1: warning: x"));
    }

    @Override
    public Underway beginApply(String id, List<String> groups, ReloadProgress told)
            throws InvalidConfigurationException {
        asked.add("apply " + id + " " + groups);
        check();
        if (!id.equals("abc")) {
            throw new IllegalStateException("PLAN_MOVED: look at it again");
        }
        progress = told;
        return new Underway(steps, done);
    }

    @Override
    public Plan planScale(String program, int numprocs) throws InvalidConfigurationException {
        asked.add("planScale " + program + " " + numprocs);
        check();
        return new Plan("abc", List.of(), 2, List.of());
    }

    @Override
    public Underway beginScale(String program, int numprocs, String by, ReloadProgress told)
            throws InvalidConfigurationException {
        asked.add("scale " + program + " " + numprocs + " by " + by);
        check();
        progress = told;
        return new Underway(steps, done);
    }

    private void check() throws InvalidConfigurationException {
        if (!problems.isEmpty()) {
            throw new InvalidConfigurationException(problems);
        }
    }

    @Override
    public boolean add(String group) {
        asked.add("add " + group);
        return willing;
    }

    @Override
    public boolean remove(String group) {
        asked.add("remove " + group);
        return willing;
    }

    @Override
    public List<Available> available() {
        return available;
    }
}
