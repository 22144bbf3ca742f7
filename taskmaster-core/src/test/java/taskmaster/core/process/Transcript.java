package taskmaster.core.process;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import taskmaster.core.model.ExitStatus;

/**
 * A story of one machine: a line for each input, with what the machine makes of it.
 *
 * <pre>
 * # a comment
 * rules startsecs=0 exitcodes=0,2
 * &#64;1.5s exited code=1   => RUNNING>EXITED (exit status 1, not expected), spawn, EXITED>STARTING; until 2.5s
 * </pre>
 *
 * <p>The part from the arrow on is written by {@link #retold}; {@code until} is the deadline, in the time of the story.
 */
final class Transcript {
    private static final String ARROW = "=>";
    private static final int COLUMN = 32;

    private final long origin = ThreadLocalRandom.current().nextLong();
    private Policies rules = Rules.DEFAULTS;
    private ProcessMachine machine = new ProcessMachine(rules);

    /** The same story with the effects this machine has. */
    static String retold(String text) {
        Transcript transcript = new Transcript();
        return text.lines().map(transcript::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return line;
        }
        if (line.startsWith("rules")) {
            rules = Rules.changed(rules, line.substring("rules".length()));
            machine.adopt(rules);
            return line;
        }
        if (line.startsWith("new")) {
            rules = Rules.of(line.substring("new".length()));
            machine = new ProcessMachine(rules);
            return line;
        }
        int arrow = line.indexOf(ARROW);
        String told = (arrow < 0 ? line : line.substring(0, arrow)).strip();
        String effects = Words.effects(give(told));
        String until = machine.waiting() ? "; until " + Words.seconds(machine.deadline() - origin) : "";
        return told + " ".repeat(Math.max(1, COLUMN - told.length())) + ARROW + " " + effects + until;
    }

    private List<Effect> give(String told) {
        String[] parts = told.split(" +", 3);
        long now = origin + Words.nanos(parts[0].substring(1));
        String detail = parts.length > 2 ? parts[2] : "";
        return switch (parts[1]) {
            case "start" -> machine.start();
            case "stop" -> machine.stop(now);
            case "restart" -> machine.restart(now);
            case "hurry" -> machine.hurry(now);
            case "spawned" -> machine.spawned(now);
            case "spawnFailed" -> machine.spawnFailed(detail, now);
            case "exited" -> machine.exited(status(detail), now);
            case "expire" -> expire(told, now);
            default -> throw new IllegalArgumentException("no such input: " + told);
        };
    }

    private List<Effect> expire(String told, long now) {
        if (machine.waiting() && machine.deadline() != now) {
            throw new IllegalArgumentException(
                    told + ": the deadline is " + Words.seconds(machine.deadline() - origin));
        }
        return machine.expire(now);
    }

    private static ExitStatus status(String detail) {
        int number = Integer.parseInt(detail.substring(detail.indexOf('=') + 1));
        return detail.startsWith("signal=") ? ExitStatus.killedBy(number, false) : ExitStatus.exited(number);
    }
}
