package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that people really supervise: each is served from, killed, restarted and stopped. */
class RealDaemonsE2E {
    @TempDir
    Path directory;

    @Test
    void nginx() throws Exception {
        Path nginx = Installed.find("nginx", "/usr/sbin");
        int port = FreePort.find();
        TestDaemon.write(directory.resolve("nginx.conf"), """
                daemon off;
                pid %1$s/nginx.pid;
                error_log stderr;
                events {}
                http { access_log /dev/stdout; server { listen 127.0.0.1:%2$d; location / { return 200 "served\\n"; } } }
                """.formatted(directory, port));
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:nginx]
                command=%s -c @DIR@/nginx.conf -p @DIR@
                stopsignal=QUIT
                stdout_logfile=@DIR@/access
                stderr_logfile=@DIR@/error
                """.formatted(nginx))) {
            servesAgainAfterACrash(daemon, "nginx", port, "served");
            daemon.awaitText("access", "GET /");
            stopsCleanly(daemon, "nginx", "exit status 0");
        }
    }

    @Test
    void redis() throws Exception {
        Path redis = Installed.find("redis-server", "/usr/bin");
        int port = FreePort.find();
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:redis]
                command=%s --port %d --bind 127.0.0.1 --save "" --dir @DIR@
                stdout_logfile=@DIR@/redis
                """.formatted(redis, port))) {
            daemon.awaitState("redis", "RUNNING");
            await("PONG").ignoreExceptions().until(() -> ping(port), "+PONG"::equals);
            TestDaemon.kill("KILL", daemon.pidOf("redis"));
            await("PONG again").ignoreExceptions().until(() -> ping(port), "+PONG"::equals);
            stopsCleanly(daemon, "redis", "exit status 0");
            assertThat(daemon.text("redis"))
                    .contains("Ready to accept connections")
                    .contains("bye bye");
        }
    }

    @Test
    void pythonWebServer() throws Exception {
        Path python = Installed.find("python3", "/usr/bin");
        int port = FreePort.find();
        Files.createDirectory(directory.resolve("www"));
        TestDaemon.write(directory.resolve("www/index.html"), "from python");
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:python]
                command=%s -u -m http.server %d --bind 127.0.0.1
                directory=@DIR@/www
                redirect_stderr=true
                stdout_logfile=@DIR@/python
                """.formatted(python, port))) {
            servesAgainAfterACrash(daemon, "python", port, "from python");
            daemon.awaitText("python", "GET / HTTP");
            stopsCleanly(daemon, "python", "terminated by SIGTERM");
        }
    }

    @Test
    void javaProgram() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        TestDaemon.write(directory.resolve("Hello.java"), """
                import java.nio.file.*;
                class Hello {
                    public static void main(String[] args) throws Exception {
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook ran")));
                        System.out.println("hello from " + ProcessHandle.current().pid());
                        Thread.currentThread().join();
                    }
                }
                """);
        try (TestDaemon daemon = TestDaemon.start(directory, """
                [program:java]
                command=%s @DIR@/Hello.java
                stdout_logfile=@DIR@/java
                """.formatted(java))) {
            daemon.awaitText("java", "hello from ");
            daemon.awaitState("java", "RUNNING");
            long pid = daemon.pidOf("java");
            assertThat(daemon.ctl("signal", "QUIT", "java").out()).isEqualTo("java: signalled\n");
            daemon.awaitText("java", "Full thread dump");
            assertThat(daemon.pidOf("java")).isEqualTo(pid);
            daemon.ctl("stop", "java");
            daemon.awaitText("java", "hook ran");
            assertThat(daemon.log()).contains("stopped: java (exit status 143)");
        }
    }

    private static void servesAgainAfterACrash(TestDaemon daemon, String name, int port, String page) throws Exception {
        daemon.awaitState(name, "RUNNING");
        await(name + " serves").ignoreExceptions().until(() -> get(port), text -> text.contains(page));
        long first = daemon.pidOf(name);
        // the whole group: workers of nginx outlive their master and would go on serving, and holding the port
        TestDaemon.kill("KILL", -first);
        await(name + " has a new child").until(() -> daemon.pidOf(name), pid -> pid > 0 && pid != first);
        await(name + " serves again")
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> get(port), text -> text.contains(page));
        daemon.awaitState(name, "RUNNING");
    }

    private static void stopsCleanly(TestDaemon daemon, String name, String how) {
        assertThat(daemon.ctl("stop", name).out()).isEqualTo(name + ": stopped\n");
        assertThat(daemon.log()).contains("stopped: " + name + " (" + how + ")");
    }

    private static String get(int port) throws IOException {
        try (InputStream page =
                URI.create("http://127.0.0.1:" + port + "/").toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String ping(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII);
        }
    }
}
