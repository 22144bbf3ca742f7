package taskmaster.core.supervisor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taskmaster.core.launch.Child;
import taskmaster.core.launch.ExitListener;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchRequest;
import taskmaster.core.launch.Launcher;
import taskmaster.core.launch.ListeningSocket;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.time.FakeTicker;

/**
 * An operating system without processes. Waiting in it is what makes time pass: {@link #await} advances the clock by as much as it
 * would have waited. A program called {@code missing} cannot be started, {@code buggy} and {@code exhausted} meet what should not happen.
 */
final class FakeLauncher implements Launcher {

    private record End(FakeChild child, ExitStatus status) {}

    private final FakeTicker ticker;
    private final List<FakeChild> children = new ArrayList<>();
    private final Deque<End> ends = new ArrayDeque<>();
    private final List<String> spawned = new ArrayList<>();
    private final List<String> signalled = new ArrayList<>();
    private final List<String> sockets = new ArrayList<>();
    private final List<String> wrongs = new ArrayList<>();
    private @Nullable String socketTrouble;
    private boolean woken;
    private @Nullable RuntimeException signalTrouble;
    private @Nullable RuntimeException waitTrouble;
    private Runnable uponWake = () -> {};
    private Duration spawning = Duration.ZERO;

    FakeLauncher(FakeTicker ticker) {
        this.ticker = ticker;
    }

    /** Every signal from now on meets this bug; null: no more. */
    void failToSignal(@Nullable RuntimeException bug) {
        signalTrouble = bug;
    }

    /** Every wait from now on meets this bug; null: no more. */
    void failToWait(@Nullable RuntimeException bug) {
        waitTrouble = bug;
    }

    /** Creating a child takes so long from now on. */
    void takesForSpawning(Duration time) {
        spawning = time;
    }

    /** Instead of a thread that would turn the loop. */
    void uponWake(Runnable turning) {
        uponWake = turning;
    }

    /** The processes children were created for, in order, since the last call. */
    List<String> takeSpawned() {
        List<String> taken = List.copyOf(spawned);
        spawned.clear();
        return taken;
    }

    /** {@code TERM web}, in order, since the last call. */
    List<String> takeSignalled() {
        List<String> taken = List.copyOf(signalled);
        signalled.clear();
        return taken;
    }

    /** {@code open}, {@code adjust} or {@code close} and a URL, in order, since the last call. */
    List<String> takeSockets() {
        List<String> taken = List.copyOf(sockets);
        sockets.clear();
        return taken;
    }

    /** No socket can be opened from now on; null: it can again. */
    void failToListen(@Nullable String reason) {
        socketTrouble = reason;
    }

    Optional<FakeChild> living(ProcessId id) {
        return children.stream()
                .filter(child -> child.isAlive() && owner(child.request()).equals(id))
                .findAny();
    }

    long countLiving() {
        return children.stream().filter(FakeChild::isAlive).count();
    }

    /** What no supervisor may do; an exception would be taken for a bug of the launcher. */
    List<String> wrongs() {
        return wrongs;
    }

    boolean hasNews() {
        return woken || !ends.isEmpty();
    }

    @Override
    public Child spawn(LaunchRequest request) throws LaunchException {
        String program = request.exec().command().words().getFirst();
        switch (program) {
            case "missing" -> throw new LaunchException(LaunchException.Reason.NOT_FOUND, "command not found: missing");
            case "buggy" -> throw new IllegalStateException("a bug, as the test wants it");
            case "exhausted" -> throw new OutOfMemoryError("unable to create native thread, as the test wants it");
            default -> {}
        }
        ProcessId owner = owner(request);
        if (living(owner).isPresent()) {
            wrongs.add("two children of " + owner);
        }
        ticker.advance(spawning);
        FakeChild child = new FakeChild(1001L + children.size(), request, this::ended);
        children.add(child);
        spawned.add(owner.toString());
        return child;
    }

    private void ended(FakeChild child, ExitStatus status) {
        ends.add(new End(child, status));
    }

    @Override
    public ListeningSocket listen(SocketSpec socket) throws LaunchException {
        if (socketTrouble != null) {
            throw new LaunchException(LaunchException.Reason.SOCKET, socketTrouble);
        }
        sockets.add("open " + socket.url());
        return new ListeningSocket() {
            @Override
            public void adjust(SocketSpec changed) {
                sockets.add("adjust " + changed.url());
            }

            @Override
            public void close() {
                sockets.add("close " + socket.url());
            }

            @Override
            public String toString() {
                return socket.url();
            }
        };
    }

    @Override
    public boolean signal(Child child, UnixSignal signal, boolean toGroup) {
        meet(signalTrouble);
        FakeChild target = (FakeChild) child;
        if (!target.isAlive()) {
            return false;
        }
        signalled.add(signal.name() + " " + owner(target.request()));
        target.receive(signal, toGroup);
        return true;
    }

    @Override
    public void await(long timeoutNanos, ExitListener exits) {
        meet(waitTrouble);
        if (!hasNews()) {
            ticker.advance(Duration.ofNanos(timeoutNanos));
        }
        woken = false;
        for (int count = ends.size(); count > 0; count--) {
            End end = ends.remove();
            exits.exited(end.child, end.status);
        }
    }

    @Override
    public void wake() {
        woken = true;
        uponWake.run();
    }

    @Override
    public void close() {}

    private static void meet(@Nullable RuntimeException trouble) {
        if (trouble != null) {
            throw trouble;
        }
    }

    private static ProcessId owner(LaunchRequest request) {
        Map<String, String> environment = request.environment();
        return new ProcessId(
                String.valueOf(environment.get("SUPERVISOR_GROUP_NAME")),
                String.valueOf(environment.get("SUPERVISOR_PROCESS_NAME")));
    }
}
