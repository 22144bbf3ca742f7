package taskmaster.jmx.mbean;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.output.CapturedLog;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.Explained;
import taskmaster.jmx.api.LogPiece;
import taskmaster.jmx.api.ProcessMXBean;
import taskmaster.jmx.api.TerminalPiece;
import taskmaster.jmx.usage.Usage;
import taskmaster.jmx.usage.UsageSampler;

/** One process. Attributes read the latest snapshot; operations post and wait. After the process is gone it shows its last state. */
@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
final class ProcessBean extends Figures implements ProcessMXBean {
    private final Commands commands;
    private final ProcessInputs inputs;
    private final UsageSampler sampler;
    private final Explainer explainer;
    private final ProcessId id;
    private final StateTimes times;
    private volatile ProcessStatus last;

    ProcessBean(
            Commands commands, ProcessInputs inputs, UsageSampler sampler, Explainer explainer, ProcessStatus first) {
        this.commands = commands;
        this.inputs = inputs;
        this.sampler = sampler;
        this.explainer = explainer;
        this.id = first.id();
        this.times = new StateTimes(first.state(), first.since());
        this.last = first;
    }

    /** The state has changed; on the thread {@code events}. */
    void changed(ProcessState to, Instant when) {
        times.changed(to, when);
    }

    @Override
    Usage usage() {
        return Sums.usage(List.of(now()), sampler);
    }

    @Override
    ProcessStatus now() {
        Optional<ProcessStatus> present = commands.snapshot().process(id);
        present.ifPresent(status -> last = status);
        return last;
    }

    private ProcessSpec spec() {
        return now().spec();
    }

    @Override
    public String getName() {
        return id.name();
    }

    @Override
    public String getGroup() {
        return id.group();
    }

    @Override
    public String getNamespec() {
        return id.toString();
    }

    @Override
    public String getProgram() {
        return spec().program();
    }

    @Override
    public String getState() {
        return now().state().name();
    }

    @Override
    public boolean isUp() {
        return now().state() == ProcessState.RUNNING;
    }

    @Override
    public String getGoal() {
        return now().goal().name();
    }

    @Override
    public long getPid() {
        long pid = now().pid();
        return pid == 0 ? -1 : pid;
    }

    @Override
    public Map<String, Long> getStateMillis() {
        return times.at(Instant.now());
    }

    @Override
    public Date getStateSince() {
        return Date.from(now().since());
    }

    @Override
    public @Nullable Date getStartTime() {
        return date(now().started());
    }

    @Override
    public @Nullable Date getStopTime() {
        return date(now().stopped());
    }

    @Override
    public @Nullable Date getNextTry() {
        return date(now().nextTry());
    }

    private static @Nullable Date date(Optional<Instant> moment) {
        return moment.map(Date::from).orElse(null);
    }

    @Override
    public @Nullable Integer getLastExitCode() {
        return now().lastExit().map(ExitStatus::code).orElse(null);
    }

    @Override
    public @Nullable String getLastExitSignal() {
        return now().lastExit()
                .filter(status -> !status.isExit())
                .map(status -> UnixSignal.of(status.signal()).toString())
                .orElse(null);
    }

    @Override
    public String getLastExit() {
        return StatusText.lastExit(now());
    }

    @Override
    public String getReason() {
        return now().reason().orElse("");
    }

    @Override
    public String getDescription() {
        return StatusText.of(now(), Instant.now());
    }

    @Override
    public String getCommand() {
        return spec().exec().command().text();
    }

    @Override
    public int getPriority() {
        return spec().priority();
    }

    @Override
    public boolean isAutostart() {
        return spec().autostart();
    }

    @Override
    public String getAutorestart() {
        return autorestart(spec());
    }

    /** As the configuration writes it. */
    static String autorestart(ProcessSpec spec) {
        Autorestart rule = spec.restart().autorestart();
        return switch (rule) {
            case ALWAYS -> "true";
            case NEVER -> "false";
            case UNEXPECTED -> rule.name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public List<Integer> getExitCodes() {
        return List.copyOf(spec().restart().exitcodes());
    }

    @Override
    public long getStartSecs() {
        return spec().start().startsecs().toSeconds();
    }

    @Override
    public int getStartRetries() {
        return spec().start().startretries();
    }

    @Override
    public String getStopSignal() {
        return spec().stop().stopsignal().toString();
    }

    @Override
    public long getStopWaitSecs() {
        return spec().stop().stopwaitsecs().toSeconds();
    }

    @Override
    public String getStdin() {
        return ProcessInputs.kind(spec().stdin());
    }

    @Override
    public String getStdoutLogfile() {
        return path(now().stdoutLog(), spec().stdout());
    }

    @Override
    public String getStderrLogfile() {
        return path(now().stderrLog(), spec().stderr());
    }

    private static String path(Optional<CapturedLog> log, OutputSpec spec) {
        return log.isPresent() && spec instanceof OutputSpec.ToFile
                ? log.get().path().toString()
                : "";
    }

    @Override
    public String start() {
        return Answers.sentence(only(commands.start(List.of(id))));
    }

    @Override
    public String stop() {
        return Answers.sentence(only(commands.stop(List.of(id))));
    }

    @Override
    public String restart() {
        return Answers.sentence(only(commands.restart(List.of(id))));
    }

    @Override
    public String signal(String signal) {
        return Answers.sentence(only(commands.signal(List.of(id), Commands.signal(signal))));
    }

    private static Outcome only(List<Outcome> outcomes) {
        return outcomes.getFirst();
    }

    @Override
    public String clearLogs() throws IOException {
        Logs.clear(now());
        return id + ": cleared";
    }

    @Override
    public String tail(String stream, int bytes) throws IOException {
        return Logs.tail(Logs.of(now(), stream), bytes);
    }

    @Override
    public LogPiece readLog(String stream, long position, int bytes) throws IOException {
        return Logs.read(Logs.of(now(), stream), position, bytes);
    }

    @Override
    public TerminalPiece readTerminal(long position, int bytes, int waitMillis) throws IOException {
        return inputs.read(id, position, bytes, waitMillis);
    }

    @Override
    public TerminalPiece watchTerminal(long attachment, long position, int bytes, int waitMillis) throws IOException {
        return inputs.watch(id, attachment, position, bytes, waitMillis);
    }

    @Override
    public long attach(int columns, int rows) throws IOException {
        return inputs.attach(now(), columns, rows);
    }

    @Override
    public int type(long attachment, String keys) throws IOException {
        return inputs.type(id, attachment, keys);
    }

    @Override
    public String resize(long attachment, int columns, int rows) throws IOException {
        return inputs.resize(id, attachment, columns, rows);
    }

    @Override
    public String detach(long attachment) {
        return id + ": " + (inputs.detach(attachment) ? "detached" : "was not attached");
    }

    @Override
    public String sendLine(String line) throws IOException {
        inputs.sendLine(now(), line);
        return id + ": sent";
    }

    @Override
    public long[] runStarts(String stream) throws IOException {
        return Logs.of(now(), stream).runStarts();
    }

    @Override
    public long[] captureTimes(String stream, long position) throws IOException {
        return Logs.of(now(), stream).captureTimes(position);
    }

    @Override
    public String[] explain() {
        return explainer.explain(now()).lines();
    }

    @Override
    public Explained explanation() {
        return explainer.explain(now()).data();
    }

    @Override
    public Map<String, String> environmentUnmasked() {
        return new TreeMap<>(spec().exec().environment());
    }

    @Override
    public Map<String, String> environment() {
        return MaskedEnvironment.of(spec().exec().environment());
    }
}
