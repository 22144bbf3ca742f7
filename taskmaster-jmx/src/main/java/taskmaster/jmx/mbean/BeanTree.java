package taskmaster.jmx.mbean;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventListener;
import taskmaster.core.event.EventSink;
import taskmaster.core.event.Stamp;
import taskmaster.core.model.ProcessId;
import taskmaster.core.output.ProcessInput;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.core.supervisor.Reloader;
import taskmaster.core.supervisor.Supervisor;
import taskmaster.jmx.api.ConfigurationMXBean;
import taskmaster.jmx.api.EventsMXBean;
import taskmaster.jmx.api.GroupMXBean;
import taskmaster.jmx.api.MetricsMXBean;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.api.ProcessMXBean;
import taskmaster.jmx.api.SupervisorMXBean;
import taskmaster.jmx.usage.MemoryKills;
import taskmaster.jmx.usage.Survivors;
import taskmaster.jmx.usage.UsageSampler;

/**
 * Keeps the beans equal to what is supervised: one for the daemon, one for its configuration, one per group, one per process, each as long as what it stands
 * for. A process that a reload leaves alone keeps its bean, and clients their subscriptions. On the thread {@code events}.
 */
public final class BeanTree implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(BeanTree.class);

    private final MBeanServer server;
    private final Commands commands;
    private final Jobs jobs;
    private final ProcessInputs inputs;
    private final UsageSampler sampler;
    private final Explainer explainer;
    private final SupervisorBean supervisor;
    private final ConfigurationBean configuration;
    private final Journal journal = new Journal();
    private final Descriptions ofProcesses = new Descriptions(ProcessMXBean.class, Notifications.ofProcess());
    private final Descriptions ofGroups = new Descriptions(GroupMXBean.class);
    private final Map<ObjectName, DescribedMBean> beans = new ConcurrentHashMap<>();

    /**
     * Registers the daemon's own beans; the others come with their events.
     *
     * @param inputs where processes that have a terminal, or a pipe as stdin, take what is typed
     * @param events where the progress of jobs is told
     */
    public BeanTree(
            MBeanServer server,
            Supervisor supervisor,
            Reloader reloader,
            DaemonFacts facts,
            DaemonControl control,
            ConnectorFacts connectors,
            Function<ProcessId, Optional<ProcessInput>> inputs,
            EventSink events,
            Stamp stamp) {
        this.server = server;
        Orders orders = new Orders(supervisor, InstantSource.system());
        this.commands = new Commands(orders);
        this.explainer = new Explainer(journal, orders, new Survivors(facts.serverUrl()), MemoryKills.ofThisMachine());
        this.inputs = new ProcessInputs(inputs);
        this.sampler = new UsageSampler(() -> children(supervisor));
        this.jobs = new Jobs(orders, events, stamp);
        ConfigurationOrders configured = new ConfigurationOrders(commands, reloader, control, jobs);
        this.supervisor = new SupervisorBean(
                commands, configured, jobs, new LoopWatch(supervisor), sampler, explainer, facts, control, connectors);
        register(
                Names.supervisor(),
                DescribedMBean.of(
                        this.supervisor,
                        SupervisorMXBean.class,
                        new Descriptions(SupervisorMXBean.class, Notifications.ofSupervisor())));
        this.configuration = new ConfigurationBean(facts, reloader, configured, control);
        register(
                Names.configuration(),
                DescribedMBean.of(
                        configuration, ConfigurationMXBean.class, new Descriptions(ConfigurationMXBean.class)));
        register(
                Names.metrics(),
                DescribedMBean.of(
                        new MetricsBean(commands, sampler),
                        MetricsMXBean.class,
                        new Descriptions(MetricsMXBean.class)));
        register(
                Names.events(),
                DescribedMBean.of(new EventsBean(journal), EventsMXBean.class, new Descriptions(EventsMXBean.class)));
    }

    private static long[] children(Supervisor supervisor) {
        return supervisor.snapshot().processes().stream()
                .mapToLong(ProcessStatus::pid)
                .filter(pid -> pid > 0)
                .toArray();
    }

    /** A client has come that may want to know what processes use. Any thread. */
    public void expectReader() {
        sampler.asks();
    }

    @Override
    public void on(Event event) {
        journal.add(event);
        switch (event) {
            case Event.ProcessChanged process -> processChanged(process);
            case Event.GroupChanged group -> groupChanged(group);
            case Event.Reloaded reloaded -> {
                supervisor.configured(reloaded.time());
                configuration.applied(reloaded.time());
            }
            case Event.ReloadRefused refused -> supervisor.reloadRefused(refused.time(), refused.text());
            case Event.StateChanged state -> stateChanged(state);
            case Event.Killed killed -> {}
            case Event.JobChanged job -> {}
            case Event.Audited audited -> {}
            case Event.Warning warning -> {}
            case Event.DaemonChanged daemon -> {}
        }
    }

    /** The number of the event that is being delivered. */
    long number() {
        return journal.newest();
    }

    private void stateChanged(Event.StateChanged change) {
        explainer.changed(change);
        DescribedMBean bean = beans.get(
                Names.process(change.process().group(), change.process().name()));
        if (bean != null && bean.getImplementation() instanceof ProcessBean process) {
            process.changed(change.to(), change.time());
        }
    }

    private void processChanged(Event.ProcessChanged change) {
        ObjectName name =
                Names.process(change.process().group(), change.process().name());
        if (!change.added()) {
            explainer.forget(change.process());
            unregister(name);
            return;
        }
        // a process that is gone again by now needs no bean: its removal is the next event
        commands.snapshot()
                .process(change.process())
                .ifPresent(status -> register(
                        name,
                        DescribedMBean.of(
                                new ProcessBean(commands, inputs, sampler, explainer, status),
                                ProcessMXBean.class,
                                ofProcesses)));
    }

    private void groupChanged(Event.GroupChanged change) {
        ObjectName name = Names.group(change.group());
        if (change.added()) {
            register(
                    name,
                    DescribedMBean.of(
                            new GroupBean(commands, jobs, sampler, change.group()), GroupMXBean.class, ofGroups));
        } else {
            unregister(name);
        }
    }

    /** Where notifications of a bean go out; empty if there is no such bean. */
    Optional<NotificationBroadcasterSupport> emitter(ObjectName name) {
        return Optional.ofNullable(beans.get(name)).map(DescribedMBean::emitter);
    }

    private void register(ObjectName name, DescribedMBean bean) {
        try {
            server.registerMBean(bean, name);
            beans.put(name, bean);
        } catch (JMException impossible) {
            LOG.error("cannot register {}", name, impossible);
        }
    }

    private void unregister(ObjectName name) {
        if (beans.remove(name) == null) {
            return;
        }
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException gone) {
            LOG.debug("{} was not registered", name);
        } catch (JMException impossible) {
            LOG.error("cannot unregister {}", name, impossible);
        }
    }
}
