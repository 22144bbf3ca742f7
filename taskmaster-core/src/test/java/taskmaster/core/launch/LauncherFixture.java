package taskmaster.core.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import taskmaster.core.model.Command;
import taskmaster.core.model.ExecSpec;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.UserSpec;

/** A launcher with what a test needs around it: requests in one line, and the ends of children, each counted once. */
final class LauncherFixture implements AutoCloseable {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(30);

    private final Launcher launcher;
    private final Map<Child, ExitStatus> ends = new LinkedHashMap<>();

    LauncherFixture(Launcher launcher) {
        this.launcher = launcher;
    }

    /** A request that can be changed bit by bit. */
    record Wanted(
            List<String> words,
            Map<String, String> environment,
            Optional<Path> directory,
            OptionalInt umask,
            Optional<UserSpec> user,
            ChildInput stdin,
            ChildEnd stdout,
            ChildEnd stderr) {

        static Wanted command(String... words) {
            return new Wanted(
                    List.of(words),
                    Map.of("PATH", "/usr/bin:/bin"),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    new ChildInput.Null(),
                    new ChildEnd.Null(),
                    new ChildEnd.Null());
        }

        static Wanted shell(String script) {
            return command("/bin/sh", "-c", script);
        }

        Wanted environment(Map<String, String> all) {
            return new Wanted(words, all, directory, umask, user, stdin, stdout, stderr);
        }

        Wanted directory(Path path) {
            return new Wanted(words, environment, Optional.of(path), umask, user, stdin, stdout, stderr);
        }

        Wanted umask(int mask) {
            return new Wanted(words, environment, directory, OptionalInt.of(mask), user, stdin, stdout, stderr);
        }

        Wanted user(UserSpec account) {
            return new Wanted(words, environment, directory, umask, Optional.of(account), stdin, stdout, stderr);
        }

        Wanted stdin(ListeningSocket socket) {
            return stdin(new ChildInput.Socket(socket));
        }

        Wanted stdin(ChildInput input) {
            return new Wanted(words, environment, directory, umask, user, input, stdout, stderr);
        }

        Wanted stdout(ChildEnd end) {
            return new Wanted(words, environment, directory, umask, user, stdin, end, stderr);
        }

        Wanted stderr(ChildEnd end) {
            return new Wanted(words, environment, directory, umask, user, stdin, stdout, end);
        }

        LaunchRequest request() {
            Command command = new Command(String.join(" ", words), words, Optional.empty());
            return new LaunchRequest(
                    new ExecSpec(command, Map.of(), directory, umask, user), environment, stdin, stdout, stderr);
        }
    }

    Launcher launcher() {
        return launcher;
    }

    Child spawn(Wanted wanted) throws LaunchException {
        return launcher.spawn(wanted.request());
    }

    ExitStatus run(Wanted wanted) throws LaunchException {
        return end(spawn(wanted));
    }

    /** Waits for the end of one child. */
    ExitStatus end(Child child) {
        awaitEnds(List.of(child));
        return Objects.requireNonNull(ends.get(child));
    }

    /** Waits for the ends of several children. */
    void awaitEnds(List<Child> children) {
        long deadline = System.nanoTime() + LIMIT;
        while (!ends.keySet().containsAll(children) && System.nanoTime() < deadline) {
            turn(deadline - System.nanoTime());
        }
        assertThat(ends.keySet()).as("children that ended").containsAll(children);
    }

    /** One wait; a child that ends a second time fails the test. */
    void turn(long timeoutNanos) {
        launcher.await(
                timeoutNanos,
                (child, status) -> assertThat(ends.put(child, status))
                        .as("earlier end of the same child")
                        .isNull());
    }

    Map<Child, ExitStatus> ends() {
        return ends;
    }

    @Override
    public void close() {
        launcher.close();
    }
}
