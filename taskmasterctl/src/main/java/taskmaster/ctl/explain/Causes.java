package taskmaster.ctl.explain;

import java.util.Optional;

/** The likeliest cause of a state. What was said plainly comes before what has to be guessed. */
public final class Causes {
    private Causes() {}

    /** The cause; empty if the process is fine, or nothing is recognised. */
    public static Optional<Cause> of(Facts facts) {
        return switch (facts.state()) {
            case "FATAL", "BACKOFF" ->
                Spawning.cause(facts)
                        .or(() -> Messages.cause(facts))
                        .or(() -> Daemonizing.cause(facts))
                        .or(() -> Endings.cause(facts));
            case "EXITED" -> exited(facts);
            case "STOPPED" -> stopped(facts);
            default -> Optional.empty();
        };
    }

    private static Optional<Cause> exited(Facts facts) {
        if (facts.exitCode() == 0) {
            return Optional.of(new Cause(
                    "done",
                    "it ended by itself, as it should (exit status 0), and autorestart=" + facts.autorestart()
                            + " leaves it so",
                    "start " + facts.name() + " runs it again; autorestart=true would have"));
        }
        return Messages.cause(facts).or(() -> Endings.cause(facts));
    }

    private static Optional<Cause> stopped(Facts facts) {
        if (facts.lastExit().isEmpty() && !facts.autostart()) {
            return Optional.of(new Cause(
                    "not-started", "autostart=false: it is started by command only", "start " + facts.name()));
        }
        String order = facts.toldOf("last order: ")
                .filter(last -> last.startsWith("stop ") || last.startsWith("restart "))
                .map(last -> ": " + last)
                .orElse("");
        return Optional.of(new Cause("stopped", "it was stopped by command" + order, "start " + facts.name()));
    }
}
