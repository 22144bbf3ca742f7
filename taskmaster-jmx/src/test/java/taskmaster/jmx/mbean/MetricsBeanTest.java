package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Test;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.api.ProcessMXBean;
import taskmaster.jmx.api.ProcessNumbers;

final class MetricsBeanTest {

    @Test
    void allProcessesAreOneTableOfNumbers() throws Exception {
        Tree tree = Tree.of(
                pictured("cron").gaveUp(4),
                pictured("web:api")
                        .running(42, Instant.now().minusSeconds(60))
                        .counts(3, 2, 1)
                        .stdout(MemoryLog.of("/x", "12345")));
        TabularData table = (TabularData) tree.server().getAttribute(Names.metrics(), "Processes");
        assertThat(table.size()).isEqualTo(2);
        CompositeData api = (CompositeData) table.get(new Object[] {"web:api"}).get("value");
        assertThat(api.get("stateCode")).isEqualTo(20);
        assertThat(api.get("up")).isEqualTo(1);
        assertThat((Long) api.get("uptimeMillis")).isBetween(60_000L, 90_000L);
        assertThat(api.get("startCount")).isEqualTo(3L);
        assertThat(api.get("stdoutBytes")).isEqualTo(5L);
        assertThat(api.get("stdoutLines")).isEqualTo(1L);
        assertThat((Long) api.get("cpuNanos")).as("a counter").isNotNegative();
        CompositeData cron =
                (CompositeData) table.get(new Object[] {"cron:cron"}).get("value");
        assertThat(cron.get("stateCode")).isEqualTo(200);
        assertThat(cron.get("up")).isEqualTo(0);
        assertThat(cron.get("rssBytes")).as("of no child").isEqualTo(0L);
        assertThat(cron.values()).allSatisfy(value -> assertThat(value).isInstanceOf(Number.class));
    }

    @Test
    void everyNumberIsAnAttributeOfTheProcessToo() {
        List<String> attributes = Arrays.stream(ProcessMXBean.class.getMethods())
                .map(method -> method.getName().replaceFirst("^(get|is)", ""))
                .toList();
        assertThat(Arrays.stream(ProcessNumbers.class.getMethods())
                        .map(method -> method.getName().replaceFirst("^get", "")))
                .isSubsetOf(attributes);
    }
}
