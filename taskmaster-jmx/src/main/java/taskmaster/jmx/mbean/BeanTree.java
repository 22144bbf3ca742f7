package taskmaster.jmx.mbean;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventListener;
import taskmaster.core.supervisor.Reloader;
import taskmaster.core.supervisor.Supervisor;
import taskmaster.jmx.api.ConfigurationMXBean;
import taskmaster.jmx.api.GroupMXBean;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.api.ProcessMXBean;
import taskmaster.jmx.api.SupervisorMXBean;

/**
 * Keeps the beans equal to what is supervised: one for the daemon, one for its configuration, one per group, one per process, each as long as what it stands
 * for. A process that a reload leaves alone keeps its bean, and clients their subscriptions. On the thread {@code events}.
 */
public final class BeanTree implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(BeanTree.class);

    private final MBeanServer server;
    private final Commands commands;
    private final SupervisorBean supervisor;
    private final ConfigurationBean configuration;
    private final Descriptions ofProcesses = new Descriptions(ProcessMXBean.class, Notifications.ofProcess());
    private final Descriptions ofGroups = new Descriptions(GroupMXBean.class);
    private final Map<ObjectName, DescribedMBean> beans = new ConcurrentHashMap<>();

    /** Registers the daemon's own beans; the others come with their events. */
    public BeanTree(
            MBeanServer server, Supervisor supervisor, Reloader reloader, DaemonFacts facts, DaemonControl control) {
        this.server = server;
        this.commands = new Commands(supervisor);
        this.supervisor = new SupervisorBean(commands, reloader, facts, control);
        this.configuration = new ConfigurationBean(facts, reloader, control);
        Descriptions descriptions = new Descriptions(SupervisorMXBean.class, Notifications.ofSupervisor());
        register(Names.supervisor(), DescribedMBean.of(this.supervisor, SupervisorMXBean.class, descriptions));
        register(
                Names.configuration(),
                DescribedMBean.of(
                        this.configuration, ConfigurationMXBean.class, new Descriptions(ConfigurationMXBean.class)));
    }

    @Override
    public void on(Event event) {
        switch (event) {
            case Event.ProcessChanged process -> processChanged(process);
            case Event.GroupChanged group -> groupChanged(group);
            case Event.Reloaded reloaded -> {
                supervisor.configured(reloaded.time());
                configuration.applied(reloaded.time());
            }
            case Event.StateChanged state -> {}
            case Event.Killed killed -> {}
            case Event.Audited audited -> {}
            case Event.Warning warning -> {}
            case Event.DaemonChanged daemon -> {}
        }
    }

    private void processChanged(Event.ProcessChanged change) {
        ObjectName name =
                Names.process(change.process().group(), change.process().name());
        if (!change.added()) {
            unregister(name);
            return;
        }
        // a process that is gone again by now needs no bean: its removal is the next event
        commands.snapshot()
                .process(change.process())
                .ifPresent(status -> register(
                        name, DescribedMBean.of(new ProcessBean(commands, status), ProcessMXBean.class, ofProcesses)));
    }

    private void groupChanged(Event.GroupChanged change) {
        ObjectName name = Names.group(change.group());
        if (change.added()) {
            register(name, DescribedMBean.of(new GroupBean(commands, change.group()), GroupMXBean.class, ofGroups));
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
