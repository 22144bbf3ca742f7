package taskmaster.jmx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import taskmaster.jmx.api.GroupMXBean;
import taskmaster.jmx.api.ProcessMXBean;
import taskmaster.jmx.api.ProcessNumbers;
import taskmaster.jmx.api.SupervisorMXBean;

/** The files in docs/monitoring speak of attributes and metrics that exist. (That tools understand them is tried with the tools.) */
final class MonitoringPackTest {
    private static final Path PACK = Path.of("../docs/monitoring");
    private static final Pattern METRIC = Pattern.compile("taskmaster_[a-z_]+");

    private static String text(String file) throws IOException {
        return Files.readString(PACK.resolve(file));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Set<String> attributes(Class<?> face) {
        return Arrays.stream(face.getMethods())
                .map(Method::getName)
                .filter(name -> name.matches("(get|is)[A-Z].*"))
                .map(name -> name.replaceFirst("^(get|is)", ""))
                .collect(Collectors.toSet());
    }

    /** The lines that jmx_exporter compares with its rules. */
    private static Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        for (String number : attributes(ProcessNumbers.class)) {
            String key = number.substring(0, 1).toLowerCase(Locale.ROOT) + number.substring(1);
            lines.add("taskmaster<type=Metrics, key=web:api><Processes>" + key + ": 1");
        }
        for (String number : attributes(SupervisorMXBean.class)) {
            lines.add("taskmaster<type=Supervisor><>" + number + ": 1");
        }
        lines.add("taskmaster<type=Supervisor, key=RUNNING><>StateCounts: 1");
        lines.add("taskmaster<type=Supervisor, key=0.0025><>RestartLatencyCounts: 1");
        lines.add("taskmaster<type=Supervisor, key=+Inf><>RestartLatencyCounts: 1");
        lines.add("java.lang<type=Memory><HeapMemoryUsage>used: 1");
        return lines;
    }

    static List<String> rules() throws IOException {
        return found("(?m)^  - pattern: '(.*)'$", text("jmx_exporter.yaml"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleOfTheExporterMatchesSomething(String rule) {
        assertThat(lines())
                .anySatisfy(
                        line -> assertThat(Pattern.compile(rule).matcher(line).lookingAt())
                                .isTrue());
    }

    @Test
    void everyNumberOfAProcessIsExported() throws IOException {
        List<String> rules = rules();
        assertThat(lines().stream()
                        .filter(line -> line.contains("Processes"))
                        .filter(line -> !line.contains("cpuPercent")))
                .allSatisfy(line -> assertThat(rules)
                        .anySatisfy(rule -> assertThat(
                                        Pattern.compile(rule).matcher(line).lookingAt())
                                .isTrue()));
    }

    private static Set<String> exported() throws IOException {
        return Set.copyOf(found("(?m)^    name: (\\w+)$", text("jmx_exporter.yaml")));
    }

    @Test
    void alertsAndPicturesUseMetricsThatAreExported() throws IOException {
        for (String file : List.of("prometheus-alerts.yaml", "grafana-dashboard.json")) {
            assertThat(METRIC.matcher(text(file))
                            .results()
                            .map(MatchResult::group)
                            .distinct())
                    .isNotEmpty()
                    .isSubsetOf(exported());
        }
    }

    @Test
    void otherToolsAskForAttributesThatExist() throws IOException {
        Set<String> known = new TreeSet<>(attributes(ProcessMXBean.class));
        known.addAll(attributes(SupervisorMXBean.class));
        known.addAll(attributes(GroupMXBean.class));
        assertThat(Stream.of(
                                found("(?m)^      ([A-Z]\\w+):$", text("opentelemetry.yaml")),
                                found("(?m)^      ([A-Z]\\w+):$", text("opentelemetry-processes.yaml")),
                                found("(?m)^            ([A-Z]\\w+): \\{", text("datadog.yaml")),
                                found("\",\"([A-Z]\\w+)\"\\]", text("zabbix-template.yaml")))
                        .flatMap(List::stream))
                .hasSizeGreaterThan(25)
                .isSubsetOf(known);
    }

    @Test
    void everyFileIsNamedOnThePage() throws IOException {
        String page = text("README.md");
        try (Stream<Path> files = Files.list(PACK)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).filter(name -> !name.equals("README.md")))
                    .allSatisfy(name -> assertThat(page).contains("[" + name + "](" + name + ")"));
        }
    }
}
