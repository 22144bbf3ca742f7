package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.launch.Child;
import taskmaster.core.launch.ChildEnd;
import taskmaster.core.launch.ChildInput;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchRequest;
import taskmaster.core.launch.posix.PosixLauncher;
import taskmaster.core.model.Command;
import taskmaster.core.model.ExecSpec;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.model.UserSpec;
import taskmaster.core.posix.Credentials;

/** Terminals and stdin pipes with real children, under the launcher that can. */
class TerminalIT {
    private static final ProcessId WEB = new ProcessId("web", "web");
    private static final ProcessId ODD = new ProcessId("odd", "odd");

    @TempDir
    Path directory;

    private final List<String> warnings = new ArrayList<>();
    private final List<Child> living = new ArrayList<>();
    private final PosixLauncher launcher = new PosixLauncher(true);
    private OutputService output;

    @BeforeEach
    void begin() {
        output = Outputs.create(true, new AutoLogs(directory, "test"), warnings::add);
    }

    @AfterEach
    void end() {
        for (Child child : living) {
            launcher.signal(child, UnixSignal.KILL, false);
        }
        output.close();
        launcher.close();
    }

    private Capture terminal(String log) {
        return output.terminal(WEB, new OutputSpec.ToFile(Optional.of(directory.resolve(log)), 0, 0));
    }

    private Terminal screen() {
        return (Terminal) output.input(WEB).orElseThrow();
    }

    private Child run(Capture capture, String script) throws OutputException, LaunchException {
        return run(capture, script, Optional.empty());
    }

    private Child run(Capture capture, String script, Optional<UserSpec> user) throws OutputException, LaunchException {
        return spawn(script, user, new ChildInput.Null(), capture.open());
    }

    private Child spawn(String script, Optional<UserSpec> user, ChildInput stdin, ChildEnd stdout)
            throws LaunchException {
        Command command = new Command(script, List.of("/bin/sh", "-c", script), Optional.empty());
        Child child = launcher.spawn(new LaunchRequest(
                new ExecSpec(command, Map.of(), Optional.empty(), OptionalInt.empty(), user),
                Map.of("PATH", "/usr/bin:/bin", "TERM", "xterm"),
                stdin,
                stdout,
                new ChildEnd.SameAsStdout()));
        living.add(child);
        return child;
    }

    private void awaitEnd(Child child) {
        await().alias("end of " + child).atMost(Duration.ofSeconds(30)).until(() -> {
            launcher.await(1_000_000, (ended, status) -> living.remove(ended));
            return !living.contains(child);
        });
    }

    /** All that is shown until it has the words, carriage returns left out. */
    private String awaitShown(String words) {
        StringBuilder shown = new StringBuilder();
        long[] position = {-Scrollback.SIZE};
        await().alias("on the terminal: " + words)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    TerminalPiece piece = screen().read(position[0], Scrollback.SIZE, 100);
                    position[0] = piece.end();
                    shown.append(new String(piece.bytes(), StandardCharsets.UTF_8).replace("\r", ""));
                    return shown.indexOf(words) >= 0;
                });
        return shown.toString();
    }

    private void type(String keys) throws OutputException {
        byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
        assertThat(output.input(WEB).orElseThrow().write(bytes)).isEqualTo(bytes.length);
    }

    @Test
    void theChildHasAControllingTerminalAsAllItsStreams() throws Exception {
        run(
                terminal("x.log"),
                "tty -s && [ -t 1 ] && [ -t 2 ] && : >/dev/tty && ps -o tty=,tpgid= -p $$ && echo $$ is it");
        String shown = awaitShown("is it");
        String pid = shown.lines()
                .filter(line -> line.endsWith(" is it"))
                .findFirst()
                .orElseThrow()
                .split(" ")[0];
        assertThat(shown).containsPattern("pts/\\d+ +" + pid);
    }

    @Test
    void whatIsTypedIsEchoedAndRead() throws Exception {
        run(terminal("x.log"), "read name; echo hello $name; read rest");
        type("world\r");
        assertThat(awaitShown("hello world")).startsWith("world\n");
    }

    @Test
    void theProgramFollowsTheSizeOfTheWindow() throws Exception {
        Capture capture = terminal("x.log");
        screen().resize(100, 30);
        run(capture, "trap 'stty size' WINCH; stty size; while :; do read line; done");
        awaitShown("30 100");
        screen().resize(132, 43);
        awaitShown("43 132");
        screen().resize(132, 43);
        awaitShown("43 132\n43 132");
    }

    @Test
    void controlCInterruptsWhoeverIsInTheForeground() throws Exception {
        run(terminal("x.log"), "trap 'echo caught' INT; echo ready; sleep 60; echo over; read rest");
        awaitShown("ready");
        type("\003");
        assertThat(awaitShown("over")).contains("caught");
    }

    @Test
    void nothingIsLostWhenTheChildEnds() throws Exception {
        Capture capture = terminal("x.log");
        String numbers =
                IntStream.rangeClosed(1, 30_000).mapToObj(i -> i + "\r\n").reduce("", String::concat);
        for (int i = 1; i <= 5; i++) {
            awaitEnd(run(capture, "seq 1 30000; printf 'last words'"));
            capture.childEnded();
        }
        capture.close();
        await().alias("log")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Files.readString(directory.resolve("x.log")))
                        .isEqualTo((numbers + "last words").repeat(5)));
    }

    @Test
    void theEndIsToldAndTheNextChildHasAFreshTerminal() throws Exception {
        Capture capture = terminal("x.log");
        awaitEnd(run(capture, "stty -echo; printf bye"));
        awaitShown("bye");
        await().alias("end of the terminal")
                .until(() -> screen().read(0, 100, 0).ended());
        capture.childEnded();
        assertThatThrownBy(() -> type("too late")).hasMessage("nobody reads the terminal of web");
        run(capture, "read line; echo again");
        await().alias("second run").until(() -> screen().read(-100, 100, 0).run() == 2);
        type("x\r");
        assertThat(awaitShown("again")).isEqualTo("x\nagain\n");
    }

    @Test
    void whoEndsTheSessionEndsTheTerminalForThoseItLeavesBehind() throws Exception {
        Capture capture = terminal("x.log");
        awaitEnd(run(
                capture,
                "(trap 'echo hung up >" + directory.resolve("left")
                        + "; exit' HUP; while :; do sleep 0.1; done) & echo gone"));
        capture.childEnded();
        await().alias("end of the terminal")
                .until(() -> screen().read(0, 100, 0).ended());
    }

    @Test
    void aProgramThatDoesNotReadHoldsUpNobody() throws Exception {
        run(terminal("x.log"), "stty raw -echo; echo ready; sleep 60");
        awaitShown("ready");
        byte[] much = new byte[4096];
        await().alias("full").until(() -> output.input(WEB).orElseThrow().write(much) < much.length);
    }

    @Test
    void withoutALogTheTerminalIsShownAllTheSame() throws Exception {
        Capture capture = output.terminal(WEB, new OutputSpec.Discard());
        run(capture, "echo hello; read rest");
        awaitShown("hello");
        assertThat(capture.log()).isEmpty();
    }

    @Test
    void theTerminalBelongsToWhoeverTheProgramRunsAs() throws Exception {
        assumeThat(new Credentials().effectiveUser()).isZero();
        run(
                terminal("x.log"),
                "[ -O $(tty) ] && : >$(tty) && echo mine; read rest",
                Optional.of(new UserSpec("nobody", 65534, 65534, "/")));
        awaitShown("mine");
    }

    @Test
    void descriptorsAreFreed() throws Exception {
        Capture capture = terminal("x.log");
        awaitEnd(run(capture, "echo first"));
        long before = openDescriptors();
        for (int i = 0; i < 20; i++) {
            awaitEnd(run(capture, "echo next"));
        }
        await().alias("one terminal").until(() -> openDescriptors() <= before);
        capture.childEnded();
        await().alias("no terminal").until(() -> openDescriptors() <= before - 1);
        capture.close();
        await().alias("no log").until(() -> openDescriptors() <= before - 2);
        assertThat(output.input(WEB)).isEmpty();
    }

    private static long openDescriptors() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.count();
        }
    }

    @Test
    void aLineForAPipeIsRead() throws Exception {
        InputPipe pipe = output.inputPipe(ODD);
        Capture capture = output.capture(
                ODD, StreamName.STDOUT, new OutputSpec.ToFile(Optional.of(directory.resolve("odd.log")), 0, 0));
        Child child = spawn(
                "while read line; do echo \"got $line\"; done; echo over",
                Optional.empty(),
                pipe.open(),
                capture.open());
        pipe.handedOver();
        assertThat(output.input(ODD).orElseThrow().write("one\ntwo\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(8);
        await().alias("lines")
                .untilAsserted(() -> assertThat(directory.resolve("odd.log")).hasContent("got one\ngot two\n"));
        pipe.close();
        awaitEnd(child);
        await().alias("over")
                .untilAsserted(() -> assertThat(directory.resolve("odd.log")).hasContent("got one\ngot two\nover\n"));
        assertThat(output.input(ODD)).isEmpty();
    }

    @Test
    void aPipeThatNobodyReadsTakesWhatItHolds() throws Exception {
        InputPipe pipe = output.inputPipe(ODD);
        Child child = spawn("exec sleep 60", Optional.empty(), pipe.open(), new ChildEnd.Null());
        pipe.handedOver();
        ProcessInput input = output.input(ODD).orElseThrow();
        assertThat(input.write(new byte[100_000])).isEqualTo(65_536);
        assertThat(input.write(new byte[1])).isZero();
        launcher.signal(child, UnixSignal.KILL, false);
        awaitEnd(child);
        assertThatThrownBy(() -> input.write(new byte[1])).hasMessage("nobody reads the stdin of odd");
        pipe.close();
    }
}
