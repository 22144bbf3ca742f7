package taskmaster.jmx.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.management.InstanceNotFoundException;
import javax.management.IntrospectionException;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.Role;
import taskmaster.jmx.api.Impact;
import taskmaster.jmx.api.Names;

/**
 * What a call needs. Of our own beans each operation says so in its descriptor (see {@link Impact}); of the JDK's beans everything
 * is for admins but what consoles need to draw their pictures.
 */
final class Permissions {
    private static final Set<String> HARMLESS = Set.of(
            "dumpAllThreads",
            "findDeadlockedThreads",
            "findMonitorDeadlockedThreads",
            "getThreadAllocatedBytes",
            "getThreadCpuTime",
            "getThreadInfo",
            "getThreadUserTime");

    /**
     * What somebody needs for a call.
     *
     * @param wholeDaemon not for accounts that are for some programs only
     * @param told how much of it is written down
     */
    record Need(Role role, boolean wholeDaemon, Impact.Told told) {
        static final Need TO_LOOK = new Need(Role.VIEWER, false, Impact.Told.NEVER);
        static final Need TO_RULE = new Need(Role.ADMIN, true, Impact.Told.WHOLE);

        /** Why the call is not allowed; empty if it is. */
        Optional<String> missing(Optional<Grant> grant) {
            if (grant.isEmpty() || !grant.get().allows(role)) {
                return Optional.of("needs the role " + role.name().toLowerCase(Locale.ROOT));
            }
            return wholeDaemon && !grant.get().isForAllPrograms()
                    ? Optional.of("is for accounts that are for all programs")
                    : Optional.empty();
        }
    }

    private Permissions() {}

    /** An operation that does not exist is for nobody to try but admins. */
    static Need toInvoke(MBeanServer beans, ObjectName bean, String operation, String @Nullable [] signature)
            throws InstanceNotFoundException, ReflectionException {
        if (!isOurs(bean)) {
            return HARMLESS.contains(operation) ? Need.TO_LOOK : Need.TO_RULE;
        }
        try {
            for (MBeanOperationInfo known : beans.getMBeanInfo(bean).getOperations()) {
                if (known.getName().equals(operation) && takes(known, signature)) {
                    return need(known);
                }
            }
            return Need.TO_RULE;
        } catch (IntrospectionException broken) {
            return Need.TO_RULE;
        }
    }

    private static boolean takes(MBeanOperationInfo known, String @Nullable [] signature) {
        List<String> types = new ArrayList<>();
        Arrays.stream(known.getSignature()).forEach(parameter -> types.add(parameter.getType()));
        return types.equals(signature == null ? List.of() : Arrays.asList(signature));
    }

    private static Need need(MBeanOperationInfo operation) {
        Object kind = operation.getDescriptor().getFieldValue(Impact.FIELD);
        boolean wholeDaemon = Boolean.TRUE.equals(operation.getDescriptor().getFieldValue(Impact.WHOLE_DAEMON));
        if (Impact.Kind.INFO.name().equals(kind)) {
            return new Need(Role.VIEWER, wholeDaemon, Impact.Told.NEVER);
        }
        return Impact.Kind.ACTION.name().equals(kind)
                ? new Need(Role.OPERATOR, wholeDaemon, told(operation))
                : Need.TO_RULE;
    }

    /** Enums in descriptors are their names. */
    private static Impact.Told told(MBeanOperationInfo operation) {
        return operation.getDescriptor().getFieldValue(Impact.TOLD) instanceof String name
                ? Impact.Told.valueOf(name)
                : Impact.Told.WHOLE;
    }

    private static boolean isOurs(ObjectName bean) {
        return bean.getDomain().equals(Names.DOMAIN);
    }
}
