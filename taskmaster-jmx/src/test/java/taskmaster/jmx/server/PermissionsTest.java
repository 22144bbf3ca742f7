package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.jmx.mbean.Pictured.pictured;
import static taskmaster.jmx.server.Fixed.as;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.Role;
import taskmaster.jmx.mbean.PlatformBeans;
import taskmaster.jmx.mbean.Tree;
import taskmaster.jmx.server.Permissions.Need;

/**
 * The table of all operations with what they need, and a try of every one of them by every role. Run with
 * {@code -Dpermissions.rewrite=FILE} to write the table anew; the review is the difference.
 */
final class PermissionsTest {
    private final Tree tree = Tree.of(pictured("web:api"));
    private final Guard guard = new Guard(new Fixed(), new Noted().audit(), new Pace(new Clock()));

    @BeforeEach
    void attach() {
        PlatformBeans.register(tree.server());
        guard.setMBeanServer(tree.server());
    }

    private record Operation(ObjectName bean, MBeanOperationInfo info) {
        String[] signature() {
            return Arrays.stream(info.getSignature())
                    .map(MBeanParameterInfo::getType)
                    .toArray(String[]::new);
        }

        String describe(Need need) {
            return String.join(
                    " ",
                    bean.getDomain() + ":" + bean.getKeyProperty("type") + "." + info.getName()
                            + Arrays.stream(signature())
                                    .map(type -> type.substring(type.lastIndexOf('.') + 1))
                                    .collect(Collectors.joining(",", "(", ")")),
                    impact(),
                    need.role().name().toLowerCase(Locale.ROOT) + (need.wholeDaemon() ? " of all programs" : ""));
        }

        private String impact() {
            return switch (info.getImpact()) {
                case MBeanOperationInfo.INFO -> "INFO";
                case MBeanOperationInfo.ACTION -> "ACTION";
                default -> "UNKNOWN";
            };
        }
    }

    private List<Operation> operations() throws JMException {
        List<Operation> operations = new ArrayList<>();
        Set<String> kinds = new TreeSet<>();
        for (ObjectName bean : tree.server().queryNames(null, null).stream()
                .sorted(Comparator.comparing(ObjectName::getCanonicalName))
                .toList()) {
            if (kinds.add(bean.getDomain() + bean.getKeyProperty("type"))) {
                for (MBeanOperationInfo info : tree.server().getMBeanInfo(bean).getOperations()) {
                    operations.add(new Operation(bean, info));
                }
            }
        }
        return operations;
    }

    private Need need(Operation operation) throws JMException {
        return Permissions.toInvoke(
                tree.server(), operation.bean(), operation.info().getName(), operation.signature());
    }

    @Test
    void everyOperationIsInTheTable() throws Exception {
        List<String> found = new ArrayList<>();
        for (Operation operation : operations()) {
            found.add(operation.describe(need(operation)));
        }
        found.sort(null);
        String file = System.getProperty("permissions.rewrite");
        if (file != null) {
            Files.write(Path.of(file), found);
        }
        assertThat(found).containsExactlyElementsOf(table());
    }

    private static List<String> table() throws IOException {
        try (InputStream text = PermissionsTest.class.getResourceAsStream("/permissions.txt")) {
            assertThat(text).isNotNull();
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void everyRoleMayCallExactlyWhatTheTableSays() throws Exception {
        for (Operation operation : operations()) {
            Need need = need(operation);
            for (Role role : Role.values()) {
                boolean allowed = role.compareTo(need.role()) >= 0;
                assertThat(tries(role, operation))
                        .as("%s by %s", operation.describe(need), role)
                        .isEqualTo(allowed);
            }
        }
    }

    /** Whether the guard lets it through; what comes of it behind the guard does not matter. */
    private boolean tries(Role role, Operation operation) {
        Object[] arguments = Arrays.stream(operation.signature())
                .map(PermissionsTest::argument)
                .toArray();
        try {
            as(role.name().toLowerCase(Locale.ROOT), () -> {
                guard.invoke(operation.bean(), operation.info().getName(), arguments, operation.signature());
                return "";
            });
            return true;
        } catch (SecurityException refused) {
            return false;
        } catch (Exception behind) {
            return true;
        }
    }

    private static @Nullable Object argument(String type) {
        return switch (type) {
            case "java.lang.String" -> "x";
            case "int" -> 1;
            case "long" -> 1L;
            case "boolean" -> false;
            case "[J" -> new long[] {1};
            default -> null;
        };
    }

    @Test
    void everyRoleReadsEveryAttribute() throws Exception {
        for (ObjectName bean : tree.server().queryNames(null, null)) {
            for (MBeanAttributeInfo attribute : tree.server().getMBeanInfo(bean).getAttributes()) {
                for (Role role : Role.values()) {
                    assertThat(reads(role, bean, attribute.getName()))
                            .as("%s of %s by %s", attribute.getName(), bean, role)
                            .isTrue();
                }
            }
        }
    }

    private boolean reads(Role role, ObjectName bean, String attribute) {
        try {
            as(role.name().toLowerCase(Locale.ROOT), () -> String.valueOf(guard.getAttribute(bean, attribute)));
            return true;
        } catch (SecurityException refused) {
            return false;
        } catch (Exception behind) {
            return true;
        }
    }

    @Test
    void everyWriteIsForAdmins() throws Exception {
        for (ObjectName bean : tree.server().queryNames(null, null)) {
            for (MBeanAttributeInfo attribute : tree.server().getMBeanInfo(bean).getAttributes()) {
                for (String user : Stream.of("viewer", "operator").toList()) {
                    assertThatThrownBy(() -> as(user, () -> {
                                guard.setAttribute(bean, new Attribute(attribute.getName(), "x"));
                                return "";
                            }))
                            .isInstanceOf(SecurityException.class);
                }
            }
        }
    }
}
