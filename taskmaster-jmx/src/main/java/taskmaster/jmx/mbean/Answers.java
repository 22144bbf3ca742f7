package taskmaster.jmx.mbean;

import java.util.ArrayList;
import java.util.List;
import taskmaster.core.supervisor.Outcome;
import taskmaster.jmx.api.Results;

/** Answers to commands: lines of namespec, code word and text for many processes, a sentence or an exception for one. */
final class Answers {
    private Answers() {}

    static String line(String name, String result, String text) {
        return Row.of(name, result, text);
    }

    /** The code words are named after the results; see {@link Results}. */
    static String line(Outcome outcome) {
        return line(outcome.id().toString(), outcome.result().name(), outcome.text());
    }

    static String[] lines(List<String> first, List<Outcome> outcomes) {
        List<String> lines = new ArrayList<>(first);
        outcomes.forEach(outcome -> lines.add(line(outcome)));
        return lines.toArray(String[]::new);
    }

    /**
     * The answer to a command for one process. Nothing to do is fine: whoever asks twice gets the same.
     *
     * @throws IllegalStateException with code word and reason, if it came to nothing
     */
    static String sentence(Outcome outcome) {
        return switch (outcome.result()) {
            case STARTED, STOPPED, SIGNALLED, ALREADY_STARTED, NOT_RUNNING -> outcome.id() + ": " + outcome.text();
            case SPAWN_ERROR, ABNORMAL_TERMINATION, NO_SUCH_PROCESS, SHUTTING_DOWN, REMOVED ->
                throw new IllegalStateException(outcome.result() + ": " + outcome.id() + ": " + outcome.text());
        };
    }
}
