package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The tools that people watch JMX with, each with the file that is shipped for it, against one daemon. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RealClientsCase {
    private static final String API = "taskmaster:type=Process,group=web,name=api";

    private final boolean encrypted;
    private final HttpClient http = HttpClient.newHttpClient();
    private WatchedDaemon watched;

    RealClientsCase(boolean encrypted) {
        this.encrypted = encrypted;
    }

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        watched = WatchedDaemon.start(directory, encrypted);
    }

    @AfterAll
    void stop() {
        if (watched != null) {
            watched.close();
        }
    }

    private String run(String typed, List<String> arguments) throws IOException, InterruptedException {
        return RealClient.run(watched.directory(), typed, arguments);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    // --- jmxterm ---

    private String jmxterm(String user, String password, String... lines) throws Exception {
        List<String> arguments = watched.java("-jar", RealClient.jar("jmxterm"), "-n");
        if (encrypted) {
            arguments.add("-s");
        }
        arguments.addAll(List.of("-l", watched.url(), "-u", user, "-p", password));
        return run(String.join("\n", lines) + "\n", arguments);
    }

    @Test
    void jmxtermReadsAndCommands() throws Exception {
        long before = watched.daemon().pidOf("web:api");
        assertThat(jmxterm(
                        WatchedDaemon.OPERATOR,
                        WatchedDaemon.PASSWORD,
                        "domains",
                        "get -b " + API + " State StateCode Up",
                        "run -b " + API + " restart"))
                .contains("State = RUNNING", "StateCode = 20", "Up = true", "web:api: started");
        assertThat(watched.daemon().pidOf("web:api")).isNotIn(-1L, before);
    }

    @Test
    void jmxtermIsRefusedWhatItsAccountMayNotAndWithAWrongPassword() throws Exception {
        assertThat(jmxterm(WatchedDaemon.VIEWER, WatchedDaemon.PASSWORD, "run -b " + API + " stop"))
                .contains("needs the role operator");
        assertThat(jmxterm(WatchedDaemon.VIEWER, "wrong", "domains")).contains("Authentication failed");
        assertThat(watched.daemon().log())
                .contains("command refused: exporter from 127.0.0.1: stop()")
                .contains("login refused: exporter from 127.0.0.1");
    }

    // --- Prometheus ---

    private String scrape() throws Exception {
        int port = FreePort.find();
        try (RealClient exporter = watched.startExporter(port)) {
            exporter.awaitPort(port);
            return get(port, "/metrics");
        }
    }

    private String get(int port, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void theExporterOfPrometheusScrapesAllThatIsShipped() throws Exception {
        String scrape = scrape();
        assertThat(scrape)
                .contains("jmx_scrape_error 0.0")
                .contains("taskmaster_process_up{group=\"web\",process=\"api\"} 1.0")
                .contains("taskmaster_process_state_code{group=\"bad\",process=\"bad\"} 200.0")
                .contains("taskmaster_processes{state=\"FATAL\"} 1.0")
                .containsPattern(
                        "taskmaster_process_captured_lines_total\\{.*process=\"api\".*stream=\"stdout\".*} [24]\\.0")
                .containsPattern("taskmaster_process_resident_memory_bytes\\{.*process=\"front\".*} [1-9]")
                .contains("taskmaster_restarts_by_latency_total{le=\"+Inf\"}");
        assertThat(encrypted).isEqualTo(scrape.contains("\ntaskmaster_certificate_seconds_left "));
        Set<String> names = new TreeSet<>(found("(?m)^(taskmaster_[a-z_]+)[ {]", scrape));
        names.add("taskmaster_certificate_seconds_left");
        assertThat(found("(?m)^    name: (\\w+)$", watched.shipped("jmx_exporter.yaml")))
                .as("every rule brings something")
                .isSubsetOf(names);
        for (String user : List.of("grafana-dashboard.json", "prometheus-alerts.yaml")) {
            assertThat(found("(taskmaster_[a-z_]+)", watched.shipped(user)))
                    .as(user)
                    .isSubsetOf(names);
        }
        promtoolTakes(scrape);
    }

    private void promtoolTakes(String scrape) throws Exception {
        Path promtool = Installed.find("promtool", "/usr/bin");
        Process check = new ProcessBuilder(promtool.toString(), "check", "metrics")
                .redirectInput(watched.copy("scrape", scrape).toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        // what it says of the exporter's own metrics is not ours, and the exporter cannot declare a histogram
        assertThat(said.lines()
                        .filter(line -> line.startsWith("taskmaster_"))
                        .filter(line -> !line.contains("non-histogram metrics should not have \"le\"")))
                .isEmpty();
        assertThat(check.waitFor()).as(said).isIn(0, 3); // 3: there were remarks
    }

    // --- Jolokia ---

    @Test
    void jolokiaReadsThroughItsProxy() throws Exception {
        int port = FreePort.find();
        // any program will do that stays: the agent lives in it
        try (RealClient proxy = RealClient.start(
                watched.directory(),
                "",
                watched.java(
                        "-cp",
                        RealClient.jar("jolokia-proxy"),
                        "-javaagent:" + RealClient.jar("jolokia-agent") + "=host=127.0.0.1,port=" + port
                                + ",discoveryEnabled=false,includeRequest=false",
                        "-m",
                        "jdk.httpserver",
                        "-b",
                        "127.0.0.1",
                        "-p",
                        "0"))) {
            proxy.awaitPort(port);
            String body = watched.shipped("jolokia.json");
            assertThat(post(port, body))
                    .contains("\"status\":200", "\"web:api\"", "\"bad:bad\"", "\"stateCode\":200")
                    .doesNotContain(WatchedDaemon.PASSWORD);
            assertThat(post(port, body.replace("\"secret\"", "\"wrong\""))).contains("Authentication failed");
        }
    }

    private String post(int port, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/jolokia/"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    // --- OpenTelemetry ---

    @Test
    void openTelemetryReadsWhatItsRulesName() throws Exception {
        List<String> rules = List.of("opentelemetry.yaml", "opentelemetry-processes.yaml");
        List<String> arguments = watched.java(
                "-cp",
                RealClient.classPath("opentelemetry"),
                Path.of("src/test/clients/OpenTelemetryScrape.java")
                        .toAbsolutePath()
                        .toString(),
                watched.url(),
                WatchedDaemon.VIEWER,
                WatchedDaemon.PASSWORD,
                encrypted ? "tls" : "plain");
        rules.forEach(file -> arguments.add(WatchedDaemon.monitoring(file).toString()));
        String points = run("", arguments);
        assertThat(points)
                .contains("taskmaster.group.processes {group=web} = 2")
                .contains("taskmaster.process.state {group=bad, process=bad} = 200")
                .contains("taskmaster.processes.running {} = 2");
        for (String file : rules) {
            for (String metric : found("(?m)^        metric: (\\S+)$", watched.shipped(file))) {
                assertThat(points).as(file).containsPattern("(?m)^taskmaster\\.(group\\.|process\\.|)" + metric + " ");
            }
        }
        assertThat(found("(?m)(^taskmaster.*cpu\\.time .* = -.*$)", points)).isEmpty();
    }

    // --- Zabbix ---

    @Test
    void zabbixReadsEveryItemOfItsTemplate() throws Exception {
        Path jar = Installed.file("/usr/sbin/zabbix-java-gateway.jar");
        int port = FreePort.find();
        try (RealClient gateway = RealClient.start(
                watched.directory(),
                "",
                watched.java(
                        "-Dzabbix.listenIP=127.0.0.1",
                        "-Dzabbix.listenPort=" + port,
                        "-Dzabbix.startPollers=1",
                        "-Dzabbix.timeout=20",
                        "-jar",
                        jar.toString()))) {
            gateway.awaitPort(port);
            ZabbixGateway zabbix = new ZabbixGateway(port, watched.url());
            List<String> keys = found("(?m)^ +key: '(.*)'$", watched.shipped("zabbix-template.yaml"));
            List<String> discovery =
                    keys.stream().filter(key -> key.startsWith("jmx.discovery")).toList();
            String beans = zabbix.ask(WatchedDaemon.PASSWORD, discovery);
            assertThat(beans).contains("web", "api", "front", "cron", "bad");
            List<String> items = keys.stream()
                    .filter(key -> !discovery.contains(key))
                    .map(key -> key.replace("{#JMXGROUP}", "web").replace("{#JMXNAME}", "api"))
                    .toList();
            assertThat(items).hasSizeGreaterThan(6);
            assertThat(found("\"value\":\"(-?[0-9.]+)\"", zabbix.ask(WatchedDaemon.PASSWORD, items)))
                    .as("a number for each of %s", items)
                    .hasSameSizeAs(items);
            assertThat(zabbix.ask("wrong", items)).contains("Authentication failed");
        }
    }

    // --- Datadog ---

    @Test
    void datadogFindsEveryAttributeOfItsFile() throws Exception {
        String shipped = watched.shipped("datadog.yaml");
        String file = encrypted
                ? shipped.replace(
                        "    name: taskmaster\n",
                        "    name: taskmaster\n    rmi_registry_ssl: true\n    trust_store_path: "
                                + watched.trustStoreOrNone() + "\n    trust_store_password: changeit\n")
                : shipped;
        watched.copy("datadog.yaml", file);
        String said = run(
                "",
                watched.java(
                        "-cp",
                        RealClient.classPath("datadog"),
                        "org.datadog.jmxfetch.App",
                        "-D",
                        watched.directory().toString(),
                        "-c",
                        "datadog.yaml",
                        "-r",
                        "console",
                        "-L",
                        "INFO",
                        "list_matching_attributes"));
        for (String attribute : found("(?m)^            (\\w+): \\{alias", shipped)) {
            assertThat(said).contains("Attribute name: " + attribute + " ");
        }
        assertThat(said).contains("taskmaster:type=Process,group=web,name=api ", "taskmaster:type=Group,name=web ");
    }

    // --- afterwards ---

    /** None of them leaves a session behind for long. */
    @Test
    void sessionsOfClientsThatAreGoneEnd() throws Exception {
        List<String> sessions = new ArrayList<>();
        await("no sessions but the one that asks")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    String said = jmxterm(
                            WatchedDaemon.VIEWER,
                            WatchedDaemon.PASSWORD,
                            "get -b taskmaster:type=Supervisor SessionCount");
                    sessions.addAll(found("SessionCount = (\\d+)", said));
                    return sessions.getLast().equals("1");
                });
        assertThat(sessions.stream().distinct().collect(Collectors.toList())).contains("1");
    }
}
