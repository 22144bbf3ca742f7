package taskmaster.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A daemon with processes of every kind, and an account as the files in docs/monitoring have it. Those files are used as they are
 * shipped; only the port is another.
 */
final class WatchedDaemon implements AutoCloseable {
    static final String OPERATOR = "op";
    static final String VIEWER = "exporter";
    static final String PASSWORD = "secret";

    private final Path directory;
    private final int port;
    private final boolean encrypted;
    private final TestDaemon daemon;
    private @Nullable TrustStore trustStore;

    private WatchedDaemon(Path directory, int port, boolean encrypted, TestDaemon daemon) {
        this.directory = directory;
        this.port = port;
        this.encrypted = encrypted;
        this.daemon = daemon;
    }

    static WatchedDaemon start(Path directory, boolean encrypted) throws Exception {
        int port = FreePort.find();
        TestDaemon daemon = TestDaemon.start(directory, """
                [inet_jmx_server]
                port=127.0.0.1:%d
                %s
                [user:exporter]
                password=secret
                role=viewer
                [user:op]
                password=secret
                role=operator
                [program:api]
                command=sh -c 'echo one; echo two; exec sleep 600'
                startsecs=0
                [program:front]
                command=sleep 600
                startsecs=0
                [group:web]
                programs=api,front
                [program:cron]
                command=sleep 600
                autostart=false
                [program:bad]
                command=false
                startretries=0
                """.formatted(port, encrypted ? "tls_self_signed=true" : ""));
        WatchedDaemon watched = new WatchedDaemon(directory, port, encrypted, daemon);
        try {
            daemon.awaitState("bad", "FATAL");
            daemon.awaitState("web:api", "RUNNING");
            if (encrypted) {
                watched.trustStore = TrustStore.make(directory, daemon.file("daemon.crt"));
            }
            return watched;
        } catch (AssertionError | Exception failed) {
            daemon.close();
            throw failed;
        }
    }

    String url() {
        return "service:jmx:rmi:///jndi/rmi://127.0.0.1:" + port + "/jmxrmi";
    }

    boolean isEncrypted() {
        return encrypted;
    }

    TestDaemon daemon() {
        return daemon;
    }

    Path directory() {
        return directory;
    }

    Path trustStoreOrNone() {
        return trustStore == null ? Path.of("") : trustStore.file();
    }

    /** Arguments of a client's JVM, and those that follow. */
    List<String> java(String... arguments) {
        List<String> all = new ArrayList<>();
        if (trustStore != null) {
            all.addAll(trustStore.java());
        }
        all.addAll(List.of(arguments));
        return all;
    }

    /** A shipped file's text, with the address of this daemon. */
    String shipped(String file) throws IOException {
        return Files.readString(monitoring(file)).replace("127.0.0.1:9700", "127.0.0.1:" + port);
    }

    /** The same as a file. */
    Path copy(String file, String text) throws IOException {
        Path copy = directory.resolve(file);
        Files.writeString(copy, text);
        return copy;
    }

    /** Prometheus' exporter with the shipped rules, listening on a port. */
    RealClient startExporter(int listening) throws IOException {
        String rules = shipped("jmx_exporter.yaml").replace("ssl: false", "ssl: " + encrypted);
        return RealClient.start(
                directory,
                "",
                java(
                        "-jar",
                        RealClient.jar("jmx_exporter"),
                        "127.0.0.1:" + listening,
                        copy("jmx_exporter.yaml", rules).toString()));
    }

    static Path monitoring(String file) {
        return Distribution.home().resolve("docs/monitoring").resolve(file);
    }

    @Override
    public void close() {
        daemon.close();
    }
}
