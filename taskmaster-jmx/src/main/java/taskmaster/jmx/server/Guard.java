package taskmaster.jmx.server;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.InstanceNotFoundException;
import javax.management.IntrospectionException;
import javax.management.InvalidAttributeValueException;
import javax.management.JMException;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.MBeanServer;
import javax.management.ObjectInstance;
import javax.management.ObjectName;
import javax.management.QueryExp;
import javax.management.ReflectionException;
import org.jspecify.annotations.Nullable;
import taskmaster.jmx.api.Impact;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.mbean.Viewpoint;
import taskmaster.jmx.server.Permissions.Need;

/**
 * Stands between a connector and the beans, and lets through what the caller may; what creates, loads or removes beans is refused
 * to everybody, because by that any code of the JDK could be called. Written out method by method: a method that a later JDK adds
 * does nothing until somebody has thought about it.
 *
 * <p>What only the connector itself calls is in {@link Inside}; {@link Session} withholds from a client the notifications that are not
 * his.
 */
final class Guard extends Inside {
    private final Grants grants;
    private final Audit audit;
    private final Pace pace;

    Guard(Grants grants, Audit audit, Pace pace) {
        this.grants = grants;
        this.audit = audit;
        this.pace = pace;
    }

    private Visitor visitor() {
        Visitor visitor = Visitor.present(getMBeanServer(), grants);
        pace.take(visitor.name());
        Caller.presence().ifPresent(Presence::calls);
        return visitor;
    }

    @Override
    SecurityException refusal(String what) {
        String caller = Caller.name().orElse("somebody");
        pace.take(caller);
        audit.refused(caller, grants.origin(), what + ", as it is to everybody");
        return super.refusal(what);
    }

    @Override
    public @Nullable Object getAttribute(ObjectName name, String attribute)
            throws MBeanException, AttributeNotFoundException, InstanceNotFoundException, ReflectionException {
        Visitor visitor = visitor();
        visitor.meet(name);
        visitor.limited().ifPresent(Viewpoint::open);
        try {
            Object value = getMBeanServer().getAttribute(name, attribute);
            return visitor.rules() ? value : Redaction.of(name, attribute, value);
        } finally {
            Viewpoint.close();
        }
    }

    @Override
    public AttributeList getAttributes(ObjectName name, String[] attributes)
            throws InstanceNotFoundException, ReflectionException {
        Visitor visitor = visitor();
        visitor.meet(name);
        visitor.limited().ifPresent(Viewpoint::open);
        try {
            AttributeList values = getMBeanServer().getAttributes(name, attributes);
            return visitor.rules() ? values : Redaction.of(name, values);
        } finally {
            Viewpoint.close();
        }
    }

    @Override
    public void setAttribute(ObjectName name, Attribute attribute)
            throws InstanceNotFoundException, AttributeNotFoundException, InvalidAttributeValueException,
                    MBeanException, ReflectionException {
        Visitor visitor = visitor();
        visitor.meet(name);
        String what = written(attribute);
        begin(visitor, Need.TO_RULE, what, name);
        try {
            getMBeanServer().setAttribute(name, attribute);
        } catch (InstanceNotFoundException
                | AttributeNotFoundException
                | InvalidAttributeValueException
                | MBeanException
                | ReflectionException
                | RuntimeException failure) {
            audit.failed(visitor.name(), visitor.origin(), what, name, failure);
            throw failure;
        }
    }

    /** Leaves out what the caller may not set, as the contract of this method is for whatever cannot be set. */
    @Override
    public AttributeList setAttributes(ObjectName name, AttributeList attributes)
            throws InstanceNotFoundException, ReflectionException {
        Visitor visitor = visitor();
        visitor.meet(name);
        AttributeList allowed = new AttributeList();
        for (Attribute attribute : attributes.asList()) {
            Optional<String> missing = Need.TO_RULE.missing(visitor.grant());
            if (missing.isEmpty()) {
                audit.begun(visitor.name(), visitor.origin(), written(attribute), name);
                allowed.add(attribute);
            } else {
                audit.refused(visitor.name(), visitor.origin(), written(attribute), name, missing.get());
            }
        }
        return getMBeanServer().setAttributes(name, allowed);
    }

    private static String written(Attribute attribute) {
        return Audit.call("set", new Object[] {attribute});
    }

    @Override
    public @Nullable Object invoke(
            ObjectName name, String operation, Object @Nullable [] parameters, String @Nullable [] signature)
            throws InstanceNotFoundException, MBeanException, ReflectionException {
        Visitor visitor = visitor();
        visitor.meet(name);
        Need need = Permissions.toInvoke(getMBeanServer(), name, operation, signature);
        if (need.told() == Impact.Told.NEVER && need.missing(visitor.grant()).isEmpty()) {
            return call(visitor, name, operation, parameters, signature);
        }
        String what = need.told() == Impact.Told.WHOLE ? Audit.call(operation, parameters) : operation;
        begin(visitor, need, what, name);
        long start = System.nanoTime();
        try {
            Object result = call(visitor, name, operation, parameters, signature);
            remember(visitor, name, operation, parameters, result);
            audit.done(visitor.name(), visitor.origin(), what, name, Duration.ofNanos(System.nanoTime() - start));
            return result;
        } catch (InstanceNotFoundException | MBeanException | ReflectionException | RuntimeException failure) {
            audit.failed(visitor.name(), visitor.origin(), what, name, failure);
            throw failure;
        }
    }

    /** Who has attached and goes without a word is detached by us, and that is told as it would be of others. */
    private void remember(
            Visitor visitor,
            ObjectName name,
            String operation,
            Object @Nullable [] parameters,
            @Nullable Object result) {
        Optional<LeftOpen> leftOpen = Caller.presence().map(Presence::leftOpen);
        if (leftOpen.isEmpty()) {
            return;
        }
        if (operation.equals("attach") && result instanceof Long number) {
            leftOpen.get().opened(number, () -> detach(visitor, name, number));
        } else if (operation.equals("detach") && parameters != null && parameters.length == 1) {
            leftOpen.get().closed(parameters[0]);
        }
    }

    private void detach(Visitor visitor, ObjectName name, Long number) {
        audit.ended(visitor.name(), visitor.origin(), "detach", name);
        try {
            getMBeanServer().invoke(name, "detach", new Object[] {number}, new String[] {"long"});
        } catch (JMException gone) {
            // with the process, to which nobody is attached then
        }
    }

    private void begin(Visitor visitor, Need need, String what, ObjectName bean) {
        Optional<String> missing = need.missing(visitor.grant());
        if (missing.isPresent()) {
            audit.refused(visitor.name(), visitor.origin(), what, bean, missing.get());
            throw new SecurityException(what + " " + missing.get());
        }
        audit.begun(visitor.name(), visitor.origin(), what, bean);
    }

    private @Nullable Object call(
            Visitor visitor,
            ObjectName name,
            String operation,
            Object @Nullable [] parameters,
            String @Nullable [] signature)
            throws InstanceNotFoundException, MBeanException, ReflectionException {
        if (operation.equals("whoami") && name.equals(Names.supervisor())) {
            return visitor.introduction();
        }
        visitor.limited().ifPresent(Viewpoint::open);
        try {
            return getMBeanServer().invoke(name, operation, parameters, signature);
        } finally {
            Viewpoint.close();
        }
    }

    @Override
    public ObjectInstance getObjectInstance(ObjectName name) throws InstanceNotFoundException {
        visitor().meet(name);
        return getMBeanServer().getObjectInstance(name);
    }

    @Override
    public Set<ObjectInstance> queryMBeans(@Nullable ObjectName name, @Nullable QueryExp query) {
        Set<ObjectInstance> found = new HashSet<>();
        for (ObjectName seen : queryNames(name, query)) {
            try {
                found.add(getMBeanServer().getObjectInstance(seen));
            } catch (InstanceNotFoundException gone) {
                // between the two calls; then it is no answer
            }
        }
        return found;
    }

    @Override
    public Set<ObjectName> queryNames(@Nullable ObjectName name, @Nullable QueryExp query) {
        if (query != null && !query.getClass().getPackageName().equals("javax.management")) {
            // the connector's own: the filters let no such class in from outside
            return getMBeanServer().queryNames(name, query);
        }
        Visitor visitor = visitor();
        visitor.mayLook();
        Set<ObjectName> found = new HashSet<>(getMBeanServer().queryNames(name, null));
        found.removeIf(bean -> !visitor.sees(bean) || query != null && !Visitor.applies(query, bean, this));
        return found;
    }

    @Override
    public boolean isRegistered(ObjectName name) {
        Visitor visitor = visitor();
        visitor.mayLook();
        return visitor.sees(name) && getMBeanServer().isRegistered(name);
    }

    @Override
    public Integer getMBeanCount() {
        return visitor().limited().isEmpty()
                ? mayLook().getMBeanCount()
                : Integer.valueOf(queryNames(null, null).size());
    }

    @Override
    public String getDefaultDomain() {
        return mayLook().getDefaultDomain();
    }

    @Override
    public String[] getDomains() {
        return mayLook().getDomains();
    }

    private MBeanServer mayLook() {
        visitor().mayLook();
        return getMBeanServer();
    }

    @Override
    public MBeanInfo getMBeanInfo(ObjectName name)
            throws InstanceNotFoundException, IntrospectionException, ReflectionException {
        visitor().meet(name);
        return getMBeanServer().getMBeanInfo(name);
    }

    @Override
    public boolean isInstanceOf(ObjectName name, String className) throws InstanceNotFoundException {
        if (!Caller.isInside()) {
            visitor().meet(name);
        }
        return getMBeanServer().isInstanceOf(name, className);
    }
}
