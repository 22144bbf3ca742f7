package taskmaster.jmx.mbean;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.InvalidConfigurationException;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.core.supervisor.Reloader;
import taskmaster.core.supervisor.Reloader.Available;
import taskmaster.core.supervisor.Reloader.Step;
import taskmaster.core.supervisor.SupervisorSnapshot;
import taskmaster.jmx.api.LogPiece;
import taskmaster.jmx.api.Results;
import taskmaster.jmx.api.SupervisorMXBean;

/** The daemon. Attributes read the latest snapshot; operations post and wait, on the caller's thread. */
@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
final class SupervisorBean implements SupervisorMXBean {
    private final Commands commands;
    private final Reloader reloader;
    private final DaemonFacts facts;
    private final DaemonControl control;
    private volatile Instant configured;

    SupervisorBean(Commands commands, Reloader reloader, DaemonFacts facts, DaemonControl control) {
        this.commands = commands;
        this.reloader = reloader;
        this.facts = facts;
        this.control = control;
        this.configured = facts.started();
    }

    /** The configuration was applied anew. */
    void configured(Instant when) {
        configured = when;
    }

    @Override
    public String getVersion() {
        return facts.version();
    }

    @Override
    public String getIdentifier() {
        return facts.identifier();
    }

    @Override
    public long getPid() {
        return facts.pid();
    }

    @Override
    public String getState() {
        return commands.snapshot().stopping() ? "SHUTDOWN" : "RUNNING";
    }

    @Override
    public int getStateCode() {
        return commands.snapshot().stopping() ? -1 : 1;
    }

    @Override
    public Date getStartTime() {
        return Date.from(facts.started());
    }

    @Override
    public long getUptimeMillis() {
        return Math.max(0, Instant.now().toEpochMilli() - facts.started().toEpochMilli());
    }

    @Override
    public String getConfigFile() {
        return facts.configFile().toString();
    }

    @Override
    public Date getConfigTime() {
        return Date.from(configured);
    }

    @Override
    public int getProcessCount() {
        return commands.snapshot().processes().size();
    }

    @Override
    public int getRunningCount() {
        return StateCounts.of(commands.snapshot().processes(), ProcessState.RUNNING);
    }

    @Override
    public Map<String, Integer> getStateCounts() {
        return StateCounts.of(commands.snapshot().processes());
    }

    @Override
    public String[] getStatusRows() {
        return StatusRows.of(commands.snapshot().processes(), Instant.now());
    }

    @Override
    public String[] start(String names) {
        Namespecs named = named(names);
        return Answers.lines(named.refusals(), commands.start(named.ids()));
    }

    @Override
    public String[] stop(String names) {
        Namespecs named = named(names);
        return Answers.lines(named.refusals(), commands.stop(named.ids()));
    }

    @Override
    public String[] restart(String names) {
        Namespecs named = named(names);
        return Answers.lines(named.refusals(), commands.restart(named.ids()));
    }

    @Override
    public String[] signal(String signal, String names) {
        Namespecs named = named(names);
        Optional<UnixSignal> known = UnixSignal.parse(signal);
        if (known.isPresent()) {
            return Answers.lines(named.refusals(), commands.signal(named.ids(), known.get()));
        }
        List<String> lines = new ArrayList<>(named.refusals());
        named.ids().forEach(id -> lines.add(Answers.line(id.toString(), Results.BAD_SIGNAL, "bad signal name")));
        return lines.toArray(String[]::new);
    }

    @Override
    public String[] clear(String names) {
        Namespecs named = named(names);
        SupervisorSnapshot snapshot = commands.snapshot();
        List<String> lines = new ArrayList<>(named.refusals());
        for (ProcessId id : named.ids()) {
            snapshot.process(id).ifPresent(process -> lines.add(cleared(process)));
        }
        return lines.toArray(String[]::new);
    }

    private static String cleared(ProcessStatus process) {
        String name = process.id().toString();
        try {
            Logs.clear(process);
            return Answers.line(name, Results.CLEARED, "cleared");
        } catch (IOException failed) {
            return Answers.line(name, Results.FAILED, String.valueOf(failed.getMessage()));
        }
    }

    private Namespecs named(String names) {
        return Namespecs.of(commands.snapshot(), names);
    }

    @Override
    public String[] reread() {
        refuseIfStopping();
        try {
            Reloader.Changes changes = reloader.reread();
            List<String> lines = new ArrayList<>();
            changes.added().forEach(group -> lines.add(group + "\tavailable"));
            changes.changed().forEach(group -> lines.add(group + "\tchanged"));
            changes.removed().forEach(group -> lines.add(group + "\tdisappeared"));
            lines.sort(null);
            return lines.toArray(String[]::new);
        } catch (InvalidConfigurationException wrong) {
            throw new IllegalArgumentException(wrong.getMessage());
        }
    }

    @Override
    public String[] update(String groups) {
        refuseIfStopping();
        List<String> names =
                groups.isBlank() ? List.of() : Arrays.asList(groups.strip().split("\\s+"));
        try {
            List<Step> steps = reloader.update(names);
            control.awaitBeans();
            return steps.stream().map(step -> Row.of(step.group(), step.text())).toArray(String[]::new);
        } catch (InvalidConfigurationException wrong) {
            throw new IllegalArgumentException(wrong.getMessage());
        }
    }

    @Override
    public String add(String group) {
        refuseIfStopping();
        boolean added = reloader.add(group);
        control.awaitBeans();
        return group + ": " + (added ? "added process group" : "already active");
    }

    @Override
    public String remove(String group) {
        refuseIfStopping();
        boolean removed = reloader.remove(group);
        control.awaitBeans();
        return group + ": " + (removed ? "removed process group" : "still running");
    }

    private void refuseIfStopping() {
        if (commands.snapshot().stopping()) {
            throw new IllegalStateException(Results.SHUTTING_DOWN + ": the daemon is shutting down");
        }
    }

    @Override
    public String[] avail() {
        return reloader.available().stream()
                .filter(process -> Viewpoint.shows(process.group(), process.process(), ""))
                .map(SupervisorBean::row)
                .toArray(String[]::new);
    }

    private static String row(Available process) {
        return Row.of(
                new ProcessId(process.group(), process.process()).toString(),
                process.inUse() ? "in use" : "avail",
                process.autostart() ? "auto" : "manual",
                process.groupPriority() + ":" + process.priority());
    }

    @Override
    public LogPiece readMainLog(long position, int bytes) throws IOException {
        return Logs.read(facts.log().orElseThrow(() -> new IOException("no log file")), position, bytes);
    }

    @Override
    public LogPiece readProcessLog(String name, String stream, long position, int bytes) throws IOException {
        ProcessStatus process = commands.snapshot()
                .process(Namespecs.id(name))
                .orElseThrow(() -> new IllegalArgumentException("NO_SUCH_PROCESS: " + name));
        return Logs.read(Logs.of(process, stream), position, bytes);
    }

    @Override
    public String reopenLogs() {
        control.reopenLogs();
        return "logs are opened anew";
    }

    @Override
    public String shutdown() {
        refuseIfStopping();
        control.shutdown();
        return "shutting down";
    }
}
