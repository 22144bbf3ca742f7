package taskmaster.jmx.server;

import java.io.ObjectInputStream;
import javax.management.MBeanServer;
import javax.management.NotificationFilter;
import javax.management.ObjectInstance;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** The part of an MBeanServer that nobody gets from outside, whatever the role: creating, registering, removing, loading. */
abstract class NoCreation implements MBeanServer {

    /** What whoever asks for it is told. */
    SecurityException refusal(String what) {
        return new SecurityException(what + " is refused to everybody");
    }

    @Override
    public ObjectInstance createMBean(String className, ObjectName name) {
        throw refusal("createMBean");
    }

    @Override
    public ObjectInstance createMBean(String className, ObjectName name, ObjectName loaderName) {
        throw refusal("createMBean");
    }

    @Override
    public ObjectInstance createMBean(String className, ObjectName name, Object[] parameters, String[] signature) {
        throw refusal("createMBean");
    }

    @Override
    public ObjectInstance createMBean(
            String className, ObjectName name, ObjectName loaderName, Object[] parameters, String[] signature) {
        throw refusal("createMBean");
    }

    @Override
    public ObjectInstance registerMBean(Object object, ObjectName name) {
        throw refusal("registerMBean");
    }

    @Override
    public void unregisterMBean(ObjectName name) {
        throw refusal("unregisterMBean");
    }

    /** A listener that is a bean would be told by the daemon itself: a way to call beans unseen. */
    @Override
    public void addNotificationListener(
            ObjectName name, ObjectName listener, @Nullable NotificationFilter filter, @Nullable Object handback) {
        throw refusal("a listener that is a bean");
    }

    @Override
    public void removeNotificationListener(ObjectName name, ObjectName listener) {
        throw refusal("a listener that is a bean");
    }

    @Override
    public void removeNotificationListener(
            ObjectName name, ObjectName listener, @Nullable NotificationFilter filter, @Nullable Object handback) {
        throw refusal("a listener that is a bean");
    }

    @Override
    public Object instantiate(String className) {
        throw refusal("instantiate");
    }

    @Override
    public Object instantiate(String className, ObjectName loaderName) {
        throw refusal("instantiate");
    }

    @Override
    public Object instantiate(String className, Object[] parameters, String[] signature) {
        throw refusal("instantiate");
    }

    @Override
    public Object instantiate(String className, ObjectName loaderName, Object[] parameters, String[] signature) {
        throw refusal("instantiate");
    }

    @Override
    @Deprecated
    public ObjectInputStream deserialize(ObjectName name, byte[] data) {
        throw refusal("deserialize");
    }

    @Override
    @Deprecated
    public ObjectInputStream deserialize(String className, byte[] data) {
        throw refusal("deserialize");
    }

    @Override
    @Deprecated
    public ObjectInputStream deserialize(String className, ObjectName loaderName, byte[] data) {
        throw refusal("deserialize");
    }
}
