package taskmaster.jmx.mbean;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import taskmaster.core.event.Event;
import taskmaster.core.event.Stamp;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessId;
import taskmaster.core.output.ProcessInput;
import taskmaster.core.process.ProcessState;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.Names;

/** All our beans over fakes, on the thread of the test: events are delivered by the test itself. */
public final class Tree {
    public static final Instant START = Instant.parse("2026-03-04T05:06:07Z");

    private final MBeanServer server = MBeanServerFactory.newMBeanServer(Names.DOMAIN);
    private final FakeSupervisor supervisor = new FakeSupervisor();
    private final FakeReloader reloader = new FakeReloader();
    private final FakeControl control = new FakeControl();
    private final BeanTree beans;
    private final Notifications notifications;
    private long sequence;

    private Tree(Optional<MemoryLog> log) {
        this(log, process -> Optional.empty());
    }

    private Tree(Optional<MemoryLog> log, Function<ProcessId, Optional<ProcessInput>> inputs) {
        DaemonFacts facts = new DaemonFacts(
                "1.2.3",
                "tm",
                99,
                START,
                Path.of("/etc/taskmaster/server"),
                "unix:///run/tm.sock",
                log.map(file -> file));
        beans = new BeanTree(
                server,
                supervisor,
                reloader,
                facts,
                control,
                new FakeConnectors(),
                inputs,
                told -> told.forEach(this::on),
                new Stamp(InstantSource.fixed(START)));
        notifications = new Notifications(beans);
    }

    /** A daemon with these processes, each of them announced. */
    public static Tree of(Pictured... processes) {
        return new Tree(Optional.of(MemoryLog.of("/var/log/taskmasterd.log", "started\n"))).with(processes);
    }

    /** The same, with something to type at. */
    public static Tree of(Function<ProcessId, Optional<ProcessInput>> inputs, Pictured... processes) {
        return new Tree(Optional.of(MemoryLog.of("/var/log/taskmasterd.log", "started\n")), inputs).with(processes);
    }

    static Tree withoutLog() {
        return new Tree(Optional.empty());
    }

    private Tree with(Pictured... processes) {
        supervisor.shows(processes);
        for (ProcessStatus status : supervisor.snapshot().processes()) {
            added(status.id());
        }
        supervisor.snapshot().groups().keySet().forEach(this::groupAdded);
        return this;
    }

    public MBeanServer server() {
        return server;
    }

    public FakeSupervisor supervisor() {
        return supervisor;
    }

    FakeReloader reloader() {
        return reloader;
    }

    public FakeControl control() {
        return control;
    }

    /** As the bus does it. */
    public void on(Event event) {
        beans.on(event);
        notifications.on(event);
    }

    public void added(ProcessId id) {
        on(new Event.ProcessChanged(++sequence, START, id, true, "added: " + id));
    }

    void removed(ProcessId id) {
        on(new Event.ProcessChanged(++sequence, START, id, false, "removed: " + id));
    }

    void groupAdded(String group) {
        on(new Event.GroupChanged(++sequence, START, group, true, "added: " + group));
    }

    void groupRemoved(String group) {
        on(new Event.GroupChanged(++sequence, START, group, false, "removed: " + group));
    }

    /** Tells of a change of state, with exit status 3 where it is one to EXITED. */
    public long changed(ProcessId id, ProcessState from, ProcessState to) {
        on(new Event.StateChanged(
                ++sequence,
                START.plusSeconds(sequence),
                id,
                from,
                to,
                4711,
                0,
                to == ProcessState.EXITED ? Optional.of(ExitStatus.exited(3)) : Optional.empty(),
                false,
                Optional.empty(),
                Duration.ZERO,
                from + " to " + to + ": " + id));
        return sequence;
    }

    long next() {
        return ++sequence;
    }
}
