package taskmaster.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The JDK's own JConsole with the plugin of the distribution, on a display of its own, in the hands of a test. */
final class JConsole implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Screen screen;
    private final Process process;
    private final Socket agent;
    private final BufferedReader answers;
    private final PrintWriter requests;

    private JConsole(Screen screen, Process process, Socket agent) throws IOException {
        this.screen = screen;
        this.process = process;
        this.agent = agent;
        this.answers = new BufferedReader(new InputStreamReader(agent.getInputStream(), StandardCharsets.UTF_8));
        this.requests = new PrintWriter(agent.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Opens it, with a tick each second, and no connection yet. */
    static JConsole open(Path directory) throws IOException {
        return open(directory, List.of());
    }

    /** The same with more arguments of its JVM. */
    static JConsole open(Path directory, List<String> arguments) throws IOException {
        Path program = Installed.inJdk("jconsole");
        Path log = directory.resolve("jconsole.log");
        Screen screen = Screen.open(Installed.find("Xvfb", "/usr/bin"));
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "-interval=1",
                    "-J-Duser.language=en",
                    "-J-Djava.util.prefs.userRoot=" + directory,
                    "-J-javaagent:" + agentJar(directory) + "=" + door.getLocalPort(),
                    "-pluginpath",
                    plugin().toString()));
            arguments.forEach(argument -> command.add("-J" + argument));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("DISPLAY", screen.display());
            Process process = builder.start();
            door.setSoTimeout((int) PATIENCE.toMillis());
            return new JConsole(screen, process, door.accept());
        } catch (SocketTimeoutException late) {
            screen.close();
            throw new AssertionError("jconsole does not start: " + Files.readString(log), late);
        }
    }

    private static Path plugin() throws IOException {
        try (Stream<Path> jars = Files.list(Distribution.home().resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("taskmaster-jconsole-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path agentJar(Path directory) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ConsoleAgent.class.getName());
        String entry = ConsoleAgent.class.getName().replace('.', '/') + ".class";
        Path jar = directory.resolve("console-agent.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream bytes = ConsoleAgent.class.getResourceAsStream("/" + entry)) {
            assertThat(bytes).isNotNull();
            out.putNextEntry(new JarEntry(entry));
            bytes.transferTo(out);
        }
        return jar;
    }

    /** Logs in through the dialog, as a person does, agrees to have no TLS, and goes to our tab. */
    void connect(int port, String user, String password) {
        fillIn(port, user, password);
        press("Insecure connection");
        awaitTab();
    }

    /** The same where a question about TLS would be a failure. */
    void connectSecurely(int port, String user, String password) {
        fillIn(port, user, password);
        awaitTab();
    }

    private void fillIn(int port, String user, String password) {
        press("Remote Process:");
        type("Remote Process", "127.0.0.1:" + port);
        type("User Name", user);
        type("Password", password);
        press("Connect");
    }

    private void awaitTab() {
        until("the tab is there", "tab\tTaskmaster");
        await("JConsole's own note of it is gone")
                .atMost(PATIENCE)
                .until(() -> !everything().contains("Connecting to"));
    }

    void press(String button) {
        until("the button " + button, "press\t" + button);
    }

    void type(String field, String text) {
        until("the field " + field, "type\t" + field + "\t" + text);
    }

    void select(String... names) {
        until("the rows " + String.join(", ", names), "select\tprocesses\t" + String.join(" ", names));
    }

    /** What a label or a text shows; empty while it is not to be seen. */
    String text(String name) {
        return ask("text\t" + name).orElse("");
    }

    String tip(String name) {
        return ask("tip\t" + name).orElse("");
    }

    boolean isEnabled(String name) {
        return ask("enabled\t" + name).orElse("").equals("true");
    }

    /** Those that are selected, from top to bottom, with blanks between them. */
    String selected() {
        return ask("selected\tprocesses").orElse("");
    }

    /** The cells of a row with blanks between them; empty if it is not shown. */
    String row(String name) {
        return ask("rows\tprocesses").stream()
                .flatMap(rows -> Stream.of(rows.split(";")))
                .filter(row -> row.startsWith(name + " "))
                .findFirst()
                .orElse("");
    }

    int rowCount() {
        return (int) ask("rows\tprocesses").stream()
                .flatMap(rows -> Stream.of(rows.split(";")))
                .filter(row -> !row.isEmpty())
                .count();
    }

    void awaitRow(String name, String part) {
        await(name + " with " + part).atMost(PATIENCE).until(() -> row(name), row -> row.contains(part));
    }

    void awaitText(String name, Predicate<String> condition) {
        await("what " + name + " shows").atMost(PATIENCE).until(() -> text(name), condition);
    }

    /** How long the Swing thread takes to come to a new task, in milliseconds. */
    long pulse() {
        long start = System.nanoTime();
        assertThat(ask("pulse")).isPresent();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    /** For people who look at what a test saw. */
    void picture(Path file) {
        assertThat(ask("picture\t" + file)).isPresent();
    }

    String everything() {
        return ask("everything").orElse("");
    }

    /** What the plugin has thrown; a person would see it in a window of stack traces. */
    String failures() {
        return ask("failures").orElseThrow();
    }

    private void until(String what, String request) {
        await(what).atMost(PATIENCE).until(() -> ask(request).isPresent());
    }

    private Optional<String> ask(String request) {
        requests.println(request);
        try {
            String answer = answers.readLine();
            assertThat(answer).as("jconsole has ended").isNotNull();
            return answer.startsWith("ok\t") ? Optional.of(answer.substring(3).replace('\f', '\n')) : Optional.empty();
        } catch (IOException lost) {
            throw new AssertionError("jconsole has ended", lost);
        }
    }

    @Override
    public void close() throws IOException {
        agent.close();
        process.destroy();
        screen.close();
    }
}
