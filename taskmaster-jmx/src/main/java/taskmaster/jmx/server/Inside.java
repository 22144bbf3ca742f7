package taskmaster.jmx.server;

import javax.management.InstanceNotFoundException;
import javax.management.ListenerNotFoundException;
import javax.management.MBeanServer;
import javax.management.NotificationFilter;
import javax.management.NotificationListener;
import javax.management.ObjectName;
import javax.management.loading.ClassLoaderRepository;
import javax.management.remote.MBeanServerForwarder;
import org.jspecify.annotations.Nullable;

/**
 * What the connector itself calls, for the buffer of notifications that all its sessions share and before a caller is known. No
 * client can reach it: it is let through and sees everything.
 */
abstract class Inside extends NoCreation implements MBeanServerForwarder {
    private @Nullable MBeanServer beans;

    @Override
    public MBeanServer getMBeanServer() {
        MBeanServer set = beans;
        if (set == null) {
            throw new IllegalStateException("the connector was started without beans");
        }
        return set;
    }

    @Override
    public synchronized void setMBeanServer(MBeanServer server) {
        if (beans != null) {
            throw new IllegalArgumentException("there are beans already");
        }
        beans = server;
    }

    // Clients' subscriptions are kept by the connector, which asks isInstanceOf; a listener as an object is its buffer,
    // which
    // hears every bean on behalf of all sessions, also of beans that come when no client calls.

    @Override
    public void addNotificationListener(
            ObjectName name,
            NotificationListener listener,
            @Nullable NotificationFilter filter,
            @Nullable Object handback)
            throws InstanceNotFoundException {
        getMBeanServer().addNotificationListener(name, listener, filter, handback);
    }

    @Override
    public void removeNotificationListener(ObjectName name, NotificationListener listener)
            throws InstanceNotFoundException, ListenerNotFoundException {
        getMBeanServer().removeNotificationListener(name, listener);
    }

    @Override
    public void removeNotificationListener(
            ObjectName name,
            NotificationListener listener,
            @Nullable NotificationFilter filter,
            @Nullable Object handback)
            throws InstanceNotFoundException, ListenerNotFoundException {
        getMBeanServer().removeNotificationListener(name, listener, filter, handback);
    }

    // The connector itself asks for class loaders, before a caller is known; none of it is a remote operation.

    @Override
    public @Nullable ClassLoader getClassLoaderFor(ObjectName name) throws InstanceNotFoundException {
        return getMBeanServer().getClassLoaderFor(name);
    }

    @Override
    public @Nullable ClassLoader getClassLoader(@Nullable ObjectName name) throws InstanceNotFoundException {
        if (name != null && !Caller.isInside()) {
            // a step of createMBean, which would tell whether there is such a bean
            throw refusal("createMBean");
        }
        return getMBeanServer().getClassLoader(name);
    }

    @Override
    public ClassLoaderRepository getClassLoaderRepository() {
        return getMBeanServer().getClassLoaderRepository();
    }
}
