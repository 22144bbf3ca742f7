package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import taskmaster.dist.Distribution.Result;

/**
 * A daemon of the built distribution, in a directory of its own, ended with everything it started. Every child inherits a mark in
 * its environment, by which a leftover is found.
 */
final class TestDaemon implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path directory;
    private final Path config;
    private final Map<String, String> environment;
    private final String mark = "TASKMASTER_E2E=" + UUID.randomUUID();

    private TestDaemon(Path directory, Map<String, String> extra) {
        this.directory = directory;
        this.config = directory.resolve("server");
        int equals = mark.indexOf('=');
        this.environment = new java.util.HashMap<>(extra);
        this.environment.put(mark.substring(0, equals), mark.substring(equals + 1));
    }

    /** Prepares a directory with a configuration; {@code @DIR@} in the text is the directory. Starts nothing. */
    static TestDaemon prepare(Path directory, String programs) {
        return prepare(directory, "", programs, Map.of());
    }

    static TestDaemon prepare(Path directory, String daemonKeys, String programs, Map<String, String> environment) {
        TestDaemon daemon = new TestDaemon(directory, environment);
        daemon.configure(daemonKeys, programs);
        return daemon;
    }

    /** Prepares and starts in the background; returns when the daemon answers. */
    static TestDaemon start(Path directory, String programs) throws IOException, InterruptedException {
        TestDaemon daemon = prepare(directory, programs);
        try {
            daemon.start();
        } catch (AssertionError failed) {
            daemon.close();
            throw failed;
        }
        return daemon;
    }

    void configure(String programs) {
        configure("", programs);
    }

    void configure(String daemonKeys, String programs) {
        String text = """
                [taskmasterd]
                logfile=@DIR@/daemon.log
                pidfile=@DIR@/daemon.pid
                childlogdir=@DIR@
                loglevel=debug
                """ + daemonKeys + """

                [unix_jmx_server]
                file=@DIR@/s.sock

                [taskmasterctl]
                serverurl=unix://@DIR@/s.sock

                """ + programs;
        write(config, text.replace("@DIR@", directory.toString()));
        makePrivate(config);
    }

    void start() throws IOException, InterruptedException {
        Result result = tryStart();
        assertThat(result.code()).as("taskmasterd: %s", result.all()).isZero();
        assertThat(result.all().lines().filter(line -> !isNote(line) && !line.startsWith("JMX on ")))
                .isEmpty();
    }

    /** Passwords of tests are plain text. */
    private static boolean isNote(String line) {
        return line.contains(": note: ") || line.contains(" password: plain text; ");
    }

    Result tryStart(String... more) throws IOException, InterruptedException {
        String[] arguments = Stream.concat(Stream.of("-c", config.toString()), Stream.of(more))
                .toArray(String[]::new);
        return Distribution.run(directory, environment, Distribution.program("taskmasterd"), arguments);
    }

    Result ctl(String... arguments) {
        String[] all = Stream.concat(Stream.of("-c", config.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        try {
            return Distribution.run(directory, environment, Distribution.program("taskmasterctl"), all);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    Path config() {
        return config;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    String text(String name) {
        try {
            return Files.readString(file(name), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            return "";
        }
    }

    String log() {
        return text("daemon.log");
    }

    long pid() {
        return Long.parseLong(text("daemon.pid").strip());
    }

    /** The state of one process, as status shows it. */
    String state(String name) {
        return column(name, 1);
    }

    /** The pid of one process; -1 if it has none. */
    long pidOf(String name) {
        String line = statusLine(name);
        int at = line.indexOf("pid ");
        return at < 0 ? -1 : Long.parseLong(line.substring(at + 4, line.indexOf(',', at)));
    }

    String statusLine(String name) {
        return ctl("status", name).out().strip();
    }

    private String column(String name, int index) {
        String[] words = statusLine(name).split("\\s+");
        return words.length > index ? words[index] : "";
    }

    void awaitState(String name, String state) {
        await(name + " is " + state)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> state(name), state::equals);
    }

    void awaitText(String file, String text) {
        await("'" + text + "' in " + file).atMost(PATIENCE).until(() -> text(file), found -> found.contains(text));
    }

    void signal(String name) throws IOException, InterruptedException {
        kill(name, pid());
    }

    /** @param pid of a process, or minus that of the leader of a process group for the whole of it */
    static void kill(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", signal, "--", Long.toString(pid))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** The processes that carry our mark: the daemon and everything that came of it. */
    List<Long> marked() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> environ(pid).contains(mark))
                .toList();
    }

    private static String environ(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    void awaitGone() {
        await("daemon and children are gone").atMost(PATIENCE).until(() -> marked().isEmpty());
    }

    /** Ends whatever is left; a test that cares how it ends does so itself before. */
    @Override
    public void close() {
        for (long pid : marked()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
        awaitGone();
    }

    /** Some of the configurations hold passwords. */
    private static void makePrivate(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
