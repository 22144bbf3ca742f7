package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus, which scrapes the real exporter of a daemon, has data for every panel of the dashboard. */
class DashboardE2E {
    private static final Pattern TARGET =
            Pattern.compile("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\",\\s*\"legendFormat\": \"([^\"]*)\"");
    private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private int port;

    /** What one line of a panel asks for, and the labels by which the line is named. */
    private record Target(String query, List<String> labels) {}

    @Test
    void everyPanelHasData() throws Exception {
        try (WatchedDaemon watched = WatchedDaemon.start(directory, false)) {
            int scraped = FreePort.find();
            try (RealClient exporter = watched.startExporter(scraped)) {
                exporter.awaitPort(scraped);
                Process prometheus = startPrometheus(watched, scraped);
                try {
                    await("first numbers")
                            .atMost(Duration.ofSeconds(40))
                            .ignoreExceptions()
                            .until(() -> answer("taskmaster_process_up").contains("\"process\":\"api\""));
                    TestDaemon.kill("KILL", watched.daemon().pidOf("web:api"));
                    List<Target> targets = targets(watched.shipped("grafana-dashboard.json"));
                    assertThat(targets).hasSizeGreaterThan(7);
                    for (Target target : targets) {
                        await("data for " + target.query())
                                .atMost(Duration.ofSeconds(40))
                                .until(
                                        () -> answer(target.query()),
                                        said -> said.contains("\"status\":\"success\"")
                                                && said.contains("\"value\":[")
                                                && target.labels().stream()
                                                        .allMatch(label -> said.contains("\"" + label + "\":\"")));
                    }
                    assertThat(get("/api/v1/label/group/values?match[]=taskmaster_process_up"))
                            .as("the choice of groups")
                            .contains("\"bad\"", "\"cron\"", "\"web\"");
                } finally {
                    prometheus.destroyForcibly().onExit().join();
                }
            }
        }
    }

    private Process startPrometheus(WatchedDaemon watched, int scraped) throws IOException {
        port = FreePort.find();
        Path config = watched.copy("prometheus.yml", """
                global: {scrape_interval: 1s}
                scrape_configs:
                  - job_name: taskmaster
                    static_configs: [{targets: ['127.0.0.1:%d']}]
                """.formatted(scraped));
        return new ProcessBuilder(
                        Installed.find("prometheus", "/usr/bin").toString(),
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + directory.resolve("tsdb"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("prometheus.log").toFile())
                .start();
    }

    /** With all groups chosen, as Grafana writes it. */
    private static List<Target> targets(String dashboard) {
        return TARGET.matcher(dashboard)
                .results()
                .map(found -> new Target(
                        found.group(1).replace("\\\"", "\"").replace("$group", "(bad|cron|web)"),
                        LABEL.matcher(found.group(2))
                                .results()
                                .map(label -> label.group(1))
                                .toList()))
                .toList();
    }

    private String answer(String query) throws IOException, InterruptedException {
        return get("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private String get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + path.replace("[]", "%5B%5D"));
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
