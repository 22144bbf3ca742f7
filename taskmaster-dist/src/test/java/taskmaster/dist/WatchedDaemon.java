package taskmaster.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * A daemon with processes of every kind, and an account as the files in docs/monitoring have it. Those files are used as they are
 * shipped; only the port is another.
 */
final class WatchedDaemon implements AutoCloseable {
    static final String OPERATOR = "op";
    static final String VIEWER = "exporter";
    static final String PASSWORD = "secret";

    private static final String STORE_PASSWORD = "changeit";

    private final Path directory;
    private final int port;
    private final boolean encrypted;
    private final TestDaemon daemon;

    private WatchedDaemon(Path directory, int port, boolean encrypted, TestDaemon daemon) {
        this.directory = directory;
        this.port = port;
        this.encrypted = encrypted;
        this.daemon = daemon;
    }

    static WatchedDaemon start(Path directory, boolean encrypted) throws Exception {
        int port = RealClient.freePort();
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
                watched.makeTrustStore();
            }
            return watched;
        } catch (AssertionError | Exception failed) {
            daemon.close();
            throw failed;
        }
    }

    private Path trustStore() {
        return directory.resolve("trust.p12");
    }

    private void makeTrustStore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream certificate = Files.newInputStream(directory.resolve("daemon.crt"));
                OutputStream out = Files.newOutputStream(trustStore())) {
            store.setCertificateEntry(
                    "taskmasterd", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
            store.store(out, STORE_PASSWORD.toCharArray());
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
        return encrypted ? trustStore() : Path.of("");
    }

    /** Arguments of a client's JVM, and those that follow. */
    List<String> java(String... arguments) {
        List<String> all = new ArrayList<>();
        if (encrypted) {
            all.add("-Djavax.net.ssl.trustStore=" + trustStore());
            all.add("-Djavax.net.ssl.trustStorePassword=" + STORE_PASSWORD);
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

    static Path monitoring(String file) {
        return Distribution.home().resolve("docs/monitoring").resolve(file);
    }

    @Override
    public void close() {
        daemon.close();
    }
}
