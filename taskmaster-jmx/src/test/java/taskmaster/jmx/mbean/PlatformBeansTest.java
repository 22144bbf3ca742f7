package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

final class PlatformBeansTest {

    @Test
    void consolesFindWhatTheyDrawAndNothingThatIsDangerous() throws JMException {
        MBeanServer server = MBeanServerFactory.newMBeanServer("x");
        PlatformBeans.register(server);
        Set<String> types = new TreeSet<>();
        for (ObjectName name : server.queryNames(null, null)) {
            types.add(name.getDomain() + ":" + name.getKeyProperty("type"));
        }
        assertThat(types)
                .containsExactly(
                        "JMImplementation:MBeanServerDelegate",
                        "java.lang:ClassLoading",
                        "java.lang:Compilation",
                        "java.lang:GarbageCollector",
                        "java.lang:Memory",
                        "java.lang:MemoryPool",
                        "java.lang:OperatingSystem",
                        "java.lang:Runtime",
                        "java.lang:Threading");
    }
}
