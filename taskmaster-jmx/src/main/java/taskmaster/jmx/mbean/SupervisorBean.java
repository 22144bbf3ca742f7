package taskmaster.jmx.mbean;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.JobStatus;
import taskmaster.jmx.api.LogPiece;
import taskmaster.jmx.api.Results;
import taskmaster.jmx.api.SupervisorMXBean;
import taskmaster.jmx.usage.UsageSampler;

/** The daemon. Attributes read the latest snapshot; operations post and wait, on the caller's thread. */
@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
final class SupervisorBean extends Rollup implements SupervisorMXBean {
    private static final Duration FIRST_LOOK = Duration.ofMillis(250);

    private final Commands commands;
    private final ProcessOrders orders;
    private final ConfigurationOrders configuration;
    private final Jobs jobs;
    private final LoopWatch loop;
    private final UsageSampler sampler;
    private final Explainer explainer;
    private final DaemonFacts facts;
    private final DaemonControl control;
    private final ConnectorFacts connectors;
    private volatile Instant configured;
    private volatile long reloads;
    private volatile ReloadRefusals refusals = ReloadRefusals.NONE;

    SupervisorBean(
            Commands commands,
            ConfigurationOrders configuration,
            Jobs jobs,
            LoopWatch loop,
            UsageSampler sampler,
            Explainer explainer,
            DaemonFacts facts,
            DaemonControl control,
            ConnectorFacts connectors) {
        super(sampler);
        this.commands = commands;
        this.orders = new ProcessOrders(commands);
        this.configuration = configuration;
        this.jobs = jobs;
        this.loop = loop;
        this.sampler = sampler;
        this.explainer = explainer;
        this.facts = facts;
        this.control = control;
        this.connectors = connectors;
        this.configured = facts.started();
    }

    /** The configuration was applied anew; on the thread {@code events}. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void configured(Instant when) {
        configured = when;
        reloads++;
        refusals = refusals.over();
    }

    /** It could not be; on the thread {@code events}. */
    void reloadRefused(Instant when, String why) {
        refusals = refusals.with(when, why);
    }

    @Override
    List<ProcessStatus> members() {
        return commands.snapshot().processes();
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
    public long getReloadCount() {
        return reloads;
    }

    @Override
    public String getReloadError() {
        return Viewpoint.isFull() ? refusals.error() : ""; // it may name programs of others
    }

    @Override
    public @Nullable Date getReloadErrorTime() {
        return refusals.last().map(Date::from).orElse(null);
    }

    @Override
    public long getReloadFailureCount() {
        return refusals.count();
    }

    @Override
    public Map<String, Long> getRestartLatencyCounts() {
        return commands.restartTimes().counts();
    }

    @Override
    public long getRestartLatencyNanos() {
        return commands.restartTimes().total().toNanos();
    }

    @Override
    public long getLoopDelayMillis() {
        return loop.delayMillis();
    }

    @Override
    public int getSessionCount() {
        return connectors.sessions();
    }

    @Override
    public long getLoginFailureCount() {
        return connectors.loginFailures();
    }

    @Override
    public boolean isEncrypted() {
        return connectors.encrypted();
    }

    @Override
    public @Nullable Date getCertificateNotAfter() {
        return connectors.certificateNotAfter().map(Date::from).orElse(null);
    }

    @Override
    public long getCertificateLeftMillis() {
        return connectors
                .certificateNotAfter()
                .map(end -> Math.max(0, Duration.between(Instant.now(), end).toMillis()))
                .orElse(-1L);
    }

    @Override
    public List<JobStatus> getJobs() {
        return jobs.statuses();
    }

    @Override
    public String[] getStatusRows() {
        return StatusRows.of(members(), Instant.now());
    }

    @Override
    public String[] getDetailRows() {
        sampler.awaitLook(FIRST_LOOK);
        return DetailRows.of(members(), sampler, Instant.now());
    }

    @Override
    public String[] start(String names) {
        return orders.start(names);
    }

    @Override
    public String[] stop(String names) {
        return orders.stop(names);
    }

    @Override
    public String[] restart(String names) {
        return orders.restart(names);
    }

    @Override
    public long startJob(String names) {
        return jobs.begin(ProcessJob.Verb.START, names);
    }

    @Override
    public long stopJob(String names) {
        return jobs.begin(ProcessJob.Verb.STOP, names);
    }

    @Override
    public long restartJob(String names) {
        return jobs.begin(ProcessJob.Verb.RESTART, names);
    }

    @Override
    public String[] job(long id) {
        return jobs.lines(id).toArray(String[]::new);
    }

    @Override
    public String cancelJob(long id) {
        return jobs.cancel(id);
    }

    @Override
    public String[] signal(String signal, String names) {
        return orders.signal(signal, names);
    }

    @Override
    public String[] clear(String names) {
        return orders.clear(names);
    }

    @Override
    public String[] explain(String name) {
        return explainer.explain(process(name)).lines();
    }

    private ProcessStatus process(String name) {
        return commands.snapshot()
                .process(Namespecs.id(name))
                .orElseThrow(() -> new IllegalArgumentException(Results.NO_SUCH_PROCESS + ": " + name));
    }

    /** Only the guard before this bean knows who calls, and answers in its place; without one everybody may do everything. */
    @Override
    public String[] whoami() {
        return new String[] {"daemon", "admin", ""};
    }

    @Override
    public String[] reread() {
        return configuration.reread();
    }

    @Override
    public String[] update(String groups) {
        return configuration.update(groups);
    }

    @Override
    public long updateJob(String groups) {
        return configuration.updateJob(groups);
    }

    @Override
    public String add(String group) {
        return configuration.add(group);
    }

    @Override
    public String remove(String group) {
        return configuration.remove(group);
    }

    @Override
    public String[] avail() {
        return configuration.avail();
    }

    @Override
    public LogPiece readMainLog(long position, int bytes) throws IOException {
        return Logs.read(facts.log().orElseThrow(() -> new IOException("no log file")), position, bytes);
    }

    @Override
    public LogPiece readProcessLog(String name, String stream, long position, int bytes) throws IOException {
        return Logs.read(Logs.of(process(name), stream), position, bytes);
    }

    @Override
    public String reopenLogs() {
        control.reopenLogs();
        return "logs are opened anew";
    }

    @Override
    public String shutdown() {
        configuration.refuseIfStopping();
        control.shutdown();
        return "shutting down";
    }
}
