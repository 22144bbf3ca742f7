package taskmaster.core.supervisor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import taskmaster.core.event.Event;
import taskmaster.core.event.Stamp;
import taskmaster.core.model.ExitStatus;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.process.Transition;

/** Says in one line what happened to a process. The wording follows supervisord's log where it has one, so that old eyes find it. */
final class EventTexts {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private EventTexts() {}

    static Event.StateChanged stateChanged(long sequence, Instant when, ProcessSpec spec, long pid, Transition change) {
        return new Event.StateChanged(
                sequence,
                when,
                spec.id(),
                change.from(),
                change.to(),
                pid,
                change.tries(),
                change.exit(),
                change.expected(),
                change.reason(),
                Duration.ofNanos(change.waitNanos()),
                text(spec, pid, change, when));
    }

    static Event.Killed killed(Stamp stamp, ProcessSpec spec, long pid, boolean hurried) {
        return new Event.Killed(
                stamp.next(),
                stamp.now(),
                spec.id(),
                pid,
                "killing: '" + spec.id() + "' (pid " + pid + ") with SIGKILL, "
                        + (hurried
                                ? "the shutdown was told to hurry"
                                : "it did not end within " + seconds(spec.stop().stopwaitsecs()) + " (stopwaitsecs)"));
    }

    static Event.Reloaded reloaded(Stamp stamp, ReloadPlan plan) {
        List<String> changes = plan.changes();
        return new Event.Reloaded(
                stamp.next(),
                stamp.now(),
                changes,
                "reloaded: configuration applied"
                        + (changes.isEmpty() ? ", nothing changed" : ": " + String.join(", ", changes)));
    }

    private static String text(ProcessSpec spec, long pid, Transition change, Instant now) {
        String name = spec.id().toString();
        return switch (change.to()) {
            case STARTING -> pid == 0 ? "starting: '" + name + "'" : "spawned: '" + name + "' with pid " + pid;
            case RUNNING ->
                "success: " + name + " entered RUNNING state, process has stayed up for > than "
                        + spec.start().startsecs().toSeconds() + " seconds (startsecs)";
            case BACKOFF ->
                "backoff: " + name + ": " + change.reason().orElse("start failed") + "; next try at "
                        + CLOCK.withZone(ZoneId.systemDefault()).format(now.plusNanos(change.waitNanos()))
                        + (change.tries() == 0
                                ? ""
                                : " (attempt " + (change.tries() + 1) + " of " + attempts(spec) + ")");
            case FATAL ->
                "gave up: " + name + " entered FATAL state after " + change.tries()
                        + (change.tries() == 1 ? " failed start: " : " failed starts: ")
                        + change.reason().orElse("start failed");
            case STOPPING ->
                "stopping: " + name + " (pid " + pid + ") with " + spec.stop().stopsignal();
            case STOPPED ->
                "stopped: " + name + " ("
                        + change.exit().map(ExitStatus::toString).orElse("it waited for its next start") + ")";
            case EXITED ->
                "exited: " + name
                        + change.exit()
                                .map(status ->
                                        " (" + status + "; " + (change.expected() ? "expected)" : "not expected)"))
                                .orElse("");
        };
    }

    private static long attempts(ProcessSpec spec) {
        return spec.start().startretries() + 1L;
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + (time.toSeconds() == 1 ? " second" : " seconds");
    }
}
