package taskmaster.jmx.server;

import java.util.Set;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.InstanceNotFoundException;
import javax.management.IntrospectionException;
import javax.management.InvalidAttributeValueException;
import javax.management.ListenerNotFoundException;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.MBeanServer;
import javax.management.NotificationFilter;
import javax.management.NotificationListener;
import javax.management.ObjectInstance;
import javax.management.ObjectName;
import javax.management.QueryExp;
import javax.management.ReflectionException;
import javax.management.loading.ClassLoaderRepository;
import javax.management.remote.MBeanServerForwarder;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a connector and the beans, and lets through what the caller's role allows; what creates, loads or removes beans
 * is refused to everybody, because by that any code of the JDK could be called. Written out method by method: a method that a
 * later JDK adds does nothing until somebody has thought about it.
 */
final class Guard extends NoCreation implements MBeanServerForwarder {
    private final Permissions permissions;
    private @Nullable MBeanServer beans;

    Guard(Roles roles) {
        this.permissions = new Permissions(roles);
    }

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

    private MBeanServer reading() {
        permissions.toRead();
        return getMBeanServer();
    }

    @Override
    public @Nullable Object getAttribute(ObjectName name, String attribute)
            throws MBeanException, AttributeNotFoundException, InstanceNotFoundException, ReflectionException {
        permissions.toRead(name, attribute);
        return getMBeanServer().getAttribute(name, attribute);
    }

    /** Leaves out what the caller may not see, as the contract of this method is for whatever cannot be read. */
    @Override
    public AttributeList getAttributes(ObjectName name, String[] attributes)
            throws InstanceNotFoundException, ReflectionException {
        return reading().getAttributes(name, permissions.readable(name, attributes));
    }

    @Override
    public void setAttribute(ObjectName name, Attribute attribute)
            throws InstanceNotFoundException, AttributeNotFoundException, InvalidAttributeValueException,
                    MBeanException, ReflectionException {
        permissions.toWrite(name, attribute.getName());
        getMBeanServer().setAttribute(name, attribute);
    }

    @Override
    public AttributeList setAttributes(ObjectName name, AttributeList attributes)
            throws InstanceNotFoundException, ReflectionException {
        for (Attribute attribute : attributes.asList()) {
            permissions.toWrite(name, attribute.getName());
        }
        return getMBeanServer().setAttributes(name, attributes);
    }

    @Override
    public @Nullable Object invoke(
            ObjectName name, String operation, Object @Nullable [] parameters, String @Nullable [] signature)
            throws InstanceNotFoundException, MBeanException, ReflectionException {
        permissions.toInvoke(getMBeanServer(), name, operation, parameters, signature);
        return getMBeanServer().invoke(name, operation, parameters, signature);
    }

    @Override
    public ObjectInstance getObjectInstance(ObjectName name) throws InstanceNotFoundException {
        return reading().getObjectInstance(name);
    }

    @Override
    public Set<ObjectInstance> queryMBeans(@Nullable ObjectName name, @Nullable QueryExp query) {
        return reading().queryMBeans(name, query);
    }

    @Override
    public Set<ObjectName> queryNames(@Nullable ObjectName name, @Nullable QueryExp query) {
        return reading().queryNames(name, query);
    }

    @Override
    public boolean isRegistered(ObjectName name) {
        return reading().isRegistered(name);
    }

    @Override
    public Integer getMBeanCount() {
        return reading().getMBeanCount();
    }

    @Override
    public String getDefaultDomain() {
        return reading().getDefaultDomain();
    }

    @Override
    public String[] getDomains() {
        return reading().getDomains();
    }

    @Override
    public void addNotificationListener(
            ObjectName name,
            NotificationListener listener,
            @Nullable NotificationFilter filter,
            @Nullable Object handback)
            throws InstanceNotFoundException {
        reading().addNotificationListener(name, listener, filter, handback);
    }

    @Override
    public void removeNotificationListener(ObjectName name, NotificationListener listener)
            throws InstanceNotFoundException, ListenerNotFoundException {
        reading().removeNotificationListener(name, listener);
    }

    @Override
    public void removeNotificationListener(
            ObjectName name,
            NotificationListener listener,
            @Nullable NotificationFilter filter,
            @Nullable Object handback)
            throws InstanceNotFoundException, ListenerNotFoundException {
        reading().removeNotificationListener(name, listener, filter, handback);
    }

    @Override
    public MBeanInfo getMBeanInfo(ObjectName name)
            throws InstanceNotFoundException, IntrospectionException, ReflectionException {
        return reading().getMBeanInfo(name);
    }

    @Override
    public boolean isInstanceOf(ObjectName name, String className) throws InstanceNotFoundException {
        return reading().isInstanceOf(name, className);
    }

    // The connector itself asks for class loaders, before a caller is known; none of it is a remote operation.

    @Override
    public @Nullable ClassLoader getClassLoaderFor(ObjectName name) throws InstanceNotFoundException {
        return getMBeanServer().getClassLoaderFor(name);
    }

    @Override
    public @Nullable ClassLoader getClassLoader(@Nullable ObjectName name) throws InstanceNotFoundException {
        return getMBeanServer().getClassLoader(name);
    }

    @Override
    public ClassLoaderRepository getClassLoaderRepository() {
        return getMBeanServer().getClassLoaderRepository();
    }
}
