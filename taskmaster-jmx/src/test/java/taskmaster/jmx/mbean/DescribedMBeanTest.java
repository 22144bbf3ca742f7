package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.junit.jupiter.api.Test;
import taskmaster.jmx.api.Doc;
import taskmaster.jmx.api.Impact;
import taskmaster.jmx.api.Name;
import taskmaster.jmx.api.Names;

final class DescribedMBeanTest {
    private final Tree tree = Tree.of(pictured("web:api"), pictured("web:db"));

    private MBeanInfo info(ObjectName name) throws JMException {
        return tree.server().getMBeanInfo(name);
    }

    private static MBeanOperationInfo operation(MBeanInfo info, String name) {
        return Arrays.stream(info.getOperations())
                .filter(operation -> operation.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static MBeanAttributeInfo attribute(MBeanInfo info, String name) {
        return Arrays.stream(info.getAttributes())
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everythingIsDescribed() throws JMException {
        List<ObjectName> names = new ArrayList<>(tree.server().queryNames(new ObjectName("taskmaster:*"), null));
        assertThat(names).hasSizeGreaterThanOrEqualTo(4);
        for (ObjectName name : names) {
            MBeanInfo info = info(name);
            assertThat(info.getDescription()).contains(" ");
            assertThat(info.getAttributes())
                    .isNotEmpty()
                    .allSatisfy(found -> assertThat(found.getDescription())
                            .isNotEqualTo(found.getName())
                            .isNotBlank());
            for (MBeanOperationInfo found : info.getOperations()) {
                assertThat(found.getDescription()).isNotEqualTo(found.getName()).isNotBlank();
                assertThat(found.getImpact()).isIn(MBeanOperationInfo.INFO, MBeanOperationInfo.ACTION);
                assertThat(found.getSignature()).allSatisfy(parameter -> {
                    assertThat(parameter.getName()).doesNotMatch("(p|arg|parameter)\\d+");
                    assertThat(parameter.getDescription())
                            .doesNotMatch("(p|parameter )\\d+")
                            .isNotBlank();
                });
            }
        }
    }

    @Test
    void parametersHaveTheirNames() throws JMException {
        MBeanOperationInfo tail = operation(info(Names.process("web", "api")), "tail");
        assertThat(tail.getDescription()).isEqualTo("The last bytes of a log, as text");
        assertThat(tail.getSignature()[0].getName()).isEqualTo("stream");
        assertThat(tail.getSignature()[0].getDescription()).isEqualTo("stdout or stderr");
        assertThat(tail.getSignature()[1].getName()).isEqualTo("bytes");
    }

    @Test
    void descriptorsTellUnitMetricAndKind() throws JMException {
        MBeanInfo info = info(Names.process("web", "api"));
        assertThat(attribute(info, "UptimeMillis").getDescriptor().getFieldValue("units"))
                .isEqualTo("ms");
        assertThat(attribute(info, "StartCount").getDescriptor().getFieldValue("metricType"))
                .isEqualTo("counter");
        assertThat(operation(info, "start").getDescriptor().getFieldValue(Impact.FIELD))
                .isEqualTo("ACTION");
        assertThat(operation(info, "start").getImpact()).isEqualTo(MBeanOperationInfo.ACTION);
        assertThat(operation(info, "tail").getImpact()).isEqualTo(MBeanOperationInfo.INFO);
    }

    @Test
    void beansOfOneKindShareOneDescription() throws JMException {
        assertThat(info(Names.process("web", "api"))).isSameAs(info(Names.process("web", "db")));
    }

    @Test
    void anExceptionOfOursBecomesOneOfJavas() throws JMException {
        MBeanServer server = MBeanServerFactory.newMBeanServer("x");
        ObjectName name = new ObjectName("x:type=Broken");
        server.registerMBean(
                DescribedMBean.of(new Broken(), BrokenMXBean.class, new Descriptions(BrokenMXBean.class)), name);
        assertThatThrownBy(() -> server.invoke(name, "fail", new Object[] {"ours"}, new String[] {"java.lang.String"}))
                .isExactlyInstanceOf(RuntimeMBeanException.class)
                .rootCause()
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageMatching("internal error, see the daemon's log: [0-9a-f]+")
                .hasNoSuppressedExceptions();
        assertThatThrownBy(() -> server.invoke(name, "fail", new Object[] {"cause"}, new String[] {"java.lang.String"}))
                .rootCause()
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("internal error");
        assertThatThrownBy(() ->
                        server.invoke(name, "fail", new Object[] {"suppressed"}, new String[] {"java.lang.String"}))
                .rootCause()
                .hasMessageContaining("internal error");
        assertThatThrownBy(() -> server.invoke(name, "fail", new Object[] {"java"}, new String[] {"java.lang.String"}))
                .rootCause()
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("for people");
        assertThatThrownBy(() -> server.getAttribute(name, "Value"))
                .rootCause()
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("internal error");
        assertThat(server.getAttributes(name, new String[] {"Value", "Good"}).asList())
                .singleElement()
                .hasToString("Good = 1");
    }

    /** A bean with defects. */
    @Doc("A bean with defects")
    public interface BrokenMXBean {
        @Doc("Fails")
        int getValue();

        @Doc("Works")
        int getGood();

        @Doc("Fails")
        @Impact(Impact.Kind.INFO)
        String fail(@Name("how") @Doc("In which way") String how);
    }

    private static final class Broken implements BrokenMXBean {
        @Override
        public int getValue() {
            throw new OurOwn();
        }

        @Override
        public int getGood() {
            return 1;
        }

        @Override
        public String fail(String how) {
            throw switch (how) {
                case "ours" -> new OurOwn();
                case "cause" -> new IllegalArgumentException("wrapped", new OurOwn());
                case "suppressed" -> {
                    IllegalArgumentException carrier = new IllegalArgumentException("carrier");
                    carrier.addSuppressed(new OurOwn());
                    yield carrier;
                }
                default -> new IllegalArgumentException("for people");
            };
        }
    }

    private static final class OurOwn extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
