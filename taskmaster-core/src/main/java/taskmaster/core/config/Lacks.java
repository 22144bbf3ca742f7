package taskmaster.core.config;

import java.util.Optional;
import taskmaster.core.config.Problem.Kind;

/**
 * What this machine lacks of what the values of a section name: a user, a variable. The file may be right, so for a program that
 * is a note, and a start of it fails with the reason. What the daemon itself lacks keeps it from being started here.
 */
final class Lacks {

    private final Kind kind;
    private final String consequence;
    private Optional<String> first = Optional.empty();

    private Lacks(Kind kind, String consequence) {
        this.kind = kind;
        this.consequence = consequence;
    }

    static Lacks ofProgram() {
        return new Lacks(Kind.NOTE, "; the program cannot be started here");
    }

    /** For what can be done without here. */
    static Lacks ofOthers() {
        return new Lacks(Kind.NOTE, "");
    }

    /** @param here whether the daemon is to run on this machine; else the file is only looked at */
    static Lacks ofDaemon(boolean here) {
        return here ? new Lacks(Kind.ERROR, "") : new Lacks(Kind.NOTE, "; the daemon cannot be started here");
    }

    /** Takes a reason; what to report. */
    String add(String reason) {
        first = first.or(() -> Optional.of(reason));
        return reason + consequence;
    }

    Kind kind() {
        return kind;
    }

    /** Why what lacks something cannot be started: the first reason. */
    Optional<String> reason() {
        return first;
    }
}
