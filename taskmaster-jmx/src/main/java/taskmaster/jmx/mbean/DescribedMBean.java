package taskmaster.jmx.mbean;

import javax.management.AttributeNotFoundException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.NotificationBroadcasterSupport;
import javax.management.ReflectionException;
import javax.management.StandardEmitterMBean;
import org.jspecify.annotations.Nullable;
import taskmaster.jmx.api.Impact;

/**
 * A bean that says what its attributes, operations and parameters mean, from the annotations of its interface; the JDK's MXBeans
 * lose even the names of parameters. All beans of one interface share one description.
 */
final class DescribedMBean extends StandardEmitterMBean {
    private final Descriptions descriptions;
    private final NotificationBroadcasterSupport emitter;

    private <T> DescribedMBean(
            T bean, Class<T> face, Descriptions descriptions, NotificationBroadcasterSupport emitter) {
        super(bean, face, true, emitter);
        this.descriptions = descriptions;
        this.emitter = emitter;
    }

    static <T> DescribedMBean of(T bean, Class<T> face, Descriptions descriptions) {
        return new DescribedMBean(
                bean, face, descriptions, new NotificationBroadcasterSupport(descriptions.notifications()));
    }

    /** Where the notifications of this bean are sent. */
    NotificationBroadcasterSupport emitter() {
        return emitter;
    }

    @Override
    public @Nullable Object getAttribute(String attribute)
            throws AttributeNotFoundException, MBeanException, ReflectionException {
        try {
            return super.getAttribute(attribute);
        } catch (MBeanException | RuntimeException failed) {
            if (SafeFailures.canTravel(failed)) {
                throw failed;
            }
            throw SafeFailures.instead(failed, attribute);
        }
    }

    @Override
    public @Nullable Object invoke(String operation, Object @Nullable [] parameters, String @Nullable [] signature)
            throws MBeanException, ReflectionException {
        try {
            return super.invoke(operation, parameters, signature);
        } catch (MBeanException | RuntimeException failed) {
            if (SafeFailures.canTravel(failed)) {
                throw failed;
            }
            throw SafeFailures.instead(failed, operation);
        }
    }

    @Override
    protected @Nullable MBeanInfo getCachedMBeanInfo() {
        // null while the constructor of the superclass runs
        return descriptions == null ? null : descriptions.cached();
    }

    @Override
    protected void cacheMBeanInfo(@Nullable MBeanInfo info) {
        if (descriptions != null && info != null) {
            descriptions.cache(info);
        }
    }

    @Override
    protected String getDescription(MBeanInfo info) {
        return descriptions.ofBean();
    }

    @Override
    protected String getDescription(MBeanAttributeInfo attribute) {
        return descriptions.of(attribute);
    }

    @Override
    protected String getDescription(MBeanOperationInfo operation) {
        return descriptions.of(operation);
    }

    @Override
    protected String getDescription(MBeanOperationInfo operation, MBeanParameterInfo parameter, int index) {
        return descriptions.ofParameter(operation, index);
    }

    @Override
    protected String getParameterName(MBeanOperationInfo operation, MBeanParameterInfo parameter, int index) {
        return descriptions.nameOfParameter(operation, index);
    }

    @Override
    protected int getImpact(MBeanOperationInfo operation) {
        return descriptions.impact(operation) == Impact.Kind.INFO ? MBeanOperationInfo.INFO : MBeanOperationInfo.ACTION;
    }
}
