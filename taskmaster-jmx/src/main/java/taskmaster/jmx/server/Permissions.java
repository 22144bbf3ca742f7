package taskmaster.jmx.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 * Which role a call needs. Of our own beans each operation says so in its descriptor (see {@link Impact}); of the JDK's beans
 * everything is for admins but what consoles need to draw their pictures.
 */
final class Permissions {
    /** Attributes that tell how the daemon was started, secrets among it. */
    private static final Set<String> CONFIDENTIAL =
            Set.of("SystemProperties", "InputArguments", "ClassPath", "LibraryPath", "BootClassPath");

    private static final Set<String> HARMLESS = Set.of(
            "dumpAllThreads",
            "findDeadlockedThreads",
            "findMonitorDeadlockedThreads",
            "getThreadAllocatedBytes",
            "getThreadCpuTime",
            "getThreadInfo",
            "getThreadUserTime");

    private final Roles roles;
    private final AuditLog audit = new AuditLog();

    Permissions(Roles roles) {
        this.roles = roles;
    }

    /** Looking around. */
    void toRead() {
        require(Role.VIEWER, "read");
    }

    void toRead(ObjectName bean, String attribute) {
        require(isConfidential(bean, attribute) ? Role.ADMIN : Role.VIEWER, "read " + attribute);
    }

    /** Those of the attributes that the caller may read. */
    String[] readable(ObjectName bean, String[] attributes) {
        return Arrays.stream(attributes)
                .filter(attribute -> !isConfidential(bean, attribute) || has(Role.ADMIN))
                .toArray(String[]::new);
    }

    void toWrite(ObjectName bean, String attribute) {
        audited("set " + attribute, bean, () -> require(Role.ADMIN, "set " + attribute));
    }

    void toInvoke(
            MBeanServer beans,
            ObjectName bean,
            String operation,
            Object @Nullable [] parameters,
            String @Nullable [] signature)
            throws InstanceNotFoundException, ReflectionException {
        Role needed = neededFor(beans, bean, operation, signature);
        if (needed == Role.VIEWER) {
            require(needed, operation);
        } else {
            audited(AuditLog.call(operation, parameters), bean, () -> require(needed, operation));
        }
    }

    private static Role neededFor(MBeanServer beans, ObjectName bean, String operation, String @Nullable [] signature)
            throws InstanceNotFoundException, ReflectionException {
        if (!bean.getDomain().equals(Names.DOMAIN)) {
            return HARMLESS.contains(operation) ? Role.VIEWER : Role.ADMIN;
        }
        try {
            for (MBeanOperationInfo known : beans.getMBeanInfo(bean).getOperations()) {
                if (known.getName().equals(operation) && takes(known, signature)) {
                    return role(known);
                }
            }
            return Role.ADMIN;
        } catch (IntrospectionException broken) {
            return Role.ADMIN;
        }
    }

    private static boolean takes(MBeanOperationInfo known, String @Nullable [] signature) {
        List<String> types = new ArrayList<>();
        Arrays.stream(known.getSignature()).forEach(parameter -> types.add(parameter.getType()));
        return types.equals(signature == null ? List.of() : List.of(signature));
    }

    private static Role role(MBeanOperationInfo operation) {
        Object impact = operation.getDescriptor().getFieldValue(Impact.FIELD);
        if (Impact.Kind.INFO.name().equals(impact)) {
            return Role.VIEWER;
        }
        return Impact.Kind.ACTION.name().equals(impact) ? Role.OPERATOR : Role.ADMIN;
    }

    private static boolean isConfidential(ObjectName bean, String attribute) {
        return CONFIDENTIAL.contains(attribute) && !bean.getDomain().equals(Names.DOMAIN);
    }

    private boolean has(Role needed) {
        return Caller.name()
                .flatMap(roles::of)
                .filter(role -> role.compareTo(needed) >= 0)
                .isPresent();
    }

    private void require(Role needed, String what) {
        if (!has(needed)) {
            throw new SecurityException(
                    AuditLog.visible(what) + " needs the role " + needed.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void audited(String what, ObjectName bean, Runnable check) {
        try {
            check.run();
            audit.allowed(what, bean);
        } catch (SecurityException refused) {
            audit.refused(what, bean);
            throw refused;
        }
    }
}
