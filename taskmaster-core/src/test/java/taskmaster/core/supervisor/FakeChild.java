package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import taskmaster.core.launch.Child;
import taskmaster.core.launch.LaunchRequest;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.UnixSignal;

/**
 * A child that does what the first word of its command says: {@code deaf} heeds no signal but KILL, {@code undying} none at all,
 * every other one dies of the first signal that ends processes. It lives until then, or until the test lets it end.
 */
final class FakeChild implements Child {
    private static final Set<String> HARMLESS = Set.of("CHLD", "CONT", "URG", "WINCH", "STOP");

    private final long pid;
    private final LaunchRequest request;
    private final BiConsumer<FakeChild, ExitStatus> grave;
    private final List<String> signals = new ArrayList<>();
    private @Nullable UnixSignal pending;
    private boolean suspended;
    private boolean alive = true;

    FakeChild(long pid, LaunchRequest request, BiConsumer<FakeChild, ExitStatus> grave) {
        this.pid = pid;
        this.request = request;
        this.grave = grave;
    }

    @Override
    public long pid() {
        return pid;
    }

    LaunchRequest request() {
        return request;
    }

    /** What came so far, such as {@code TERM} or {@code KILL to group}. */
    List<String> signals() {
        return List.copyOf(signals);
    }

    boolean isAlive() {
        return alive;
    }

    void exits(int code) {
        end(ExitStatus.exited(code));
    }

    void dies(UnixSignal signal) {
        end(ExitStatus.killedBy(signal.number(), false));
    }

    void receive(UnixSignal signal, boolean toGroup) {
        signals.add(signal.name() + (toGroup ? " to group" : ""));
        switch (signal.name()) {
            case "STOP" -> suspended = true;
            case "CONT" -> {
                suspended = false;
                if (pending != null) {
                    heed(pending);
                }
            }
            default -> heed(signal);
        }
    }

    private void heed(UnixSignal signal) {
        String nature = request.exec().command().words().getFirst();
        boolean kill = signal.equals(UnixSignal.KILL);
        if (suspended && !kill) {
            pending = signal;
        } else if (!HARMLESS.contains(signal.name()) && !nature.equals("undying") && (kill || !nature.equals("deaf"))) {
            dies(signal);
        }
    }

    private void end(ExitStatus status) {
        assertThat(alive).as("child %d ends once", pid).isTrue();
        alive = false;
        grave.accept(this, status);
    }
}
