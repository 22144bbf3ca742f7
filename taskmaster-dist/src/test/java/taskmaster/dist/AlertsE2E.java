package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus' own tool reads the alert rules, and finds that they fire when they should. */
class AlertsE2E {
    @TempDir
    Path directory;

    private String promtool(String... arguments) throws Exception {
        String promtool = Installed.find("promtool", "/usr/bin").toString();
        List<String> command = new ArrayList<>(List.of(promtool));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void theRulesAreRules() throws Exception {
        assertThat(promtool(
                        "check",
                        "rules",
                        WatchedDaemon.monitoring("prometheus-alerts.yaml").toString()))
                .contains("SUCCESS");
    }

    @Test
    void theyFireWhenTheyShould() throws Exception {
        Files.copy(WatchedDaemon.monitoring("prometheus-alerts.yaml"), directory.resolve("prometheus-alerts.yaml"));
        Files.copy(Path.of("src/test/resources/alerts-test.yaml"), directory.resolve("alerts-test.yaml"));
        String tried = Files.readString(directory.resolve("alerts-test.yaml"));
        assertThat(Files.readString(directory.resolve("prometheus-alerts.yaml"))
                        .lines()
                        .filter(line -> line.contains("- alert: "))
                        .map(line -> line.replace("- alert: ", "- name: ").strip()))
                .as("each alert is tried")
                .allMatch(tried::contains);
        assertThat(promtool("test", "rules", "alerts-test.yaml")).contains("SUCCESS");
    }
}
