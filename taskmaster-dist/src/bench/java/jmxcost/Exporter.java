package jmxcost;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prometheus' own, in a JVM of its own, with the shipped rules. */
final class Exporter implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Daemon.freePort();
    private final Process process;

    Exporter(Path jar, Daemon daemon) throws IOException, InterruptedException {
        Path rules = daemon.directory().resolve("jmx_exporter.yaml");
        Files.writeString(
                rules, Files.readString(daemon.rules()).replace("127.0.0.1:9700", "127.0.0.1:" + daemon.port()));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "127.0.0.1:" + port,
                        rules.toString())
                .redirectErrorStream(true)
                .redirectOutput(daemon.directory().resolve("exporter").toFile())
                .start();
        while (process.isAlive() && !answers()) {
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** How long one took. */
    long scrape() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                .build();
        long start = System.nanoTime();
        String metrics =
                http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        long time = System.nanoTime() - start;
        if (!metrics.contains("jmx_scrape_error 0.0")) {
            throw new IOException(
                    "the scrape failed: " + metrics.lines().limit(5).toList());
        }
        return time;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
