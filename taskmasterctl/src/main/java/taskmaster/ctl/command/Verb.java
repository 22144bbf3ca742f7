package taskmaster.ctl.command;

import java.util.Optional;
import taskmaster.ctl.render.StatusRow;

/** What differs between the commands that change processes: words, and the exit codes of two answers. */
enum Verb {
    START("start", "starting", ExitCode.OK, ExitCode.INVALID_ARGUMENTS),
    STOP("stop", "stopping", ExitCode.OK, ExitCode.GENERIC),
    RESTART("restart", "restarting", ExitCode.OK, ExitCode.INVALID_ARGUMENTS),
    SIGNAL("signal", "signalling", ExitCode.NOT_RUNNING, ExitCode.GENERIC),
    CLEAR("clear", "clearing", ExitCode.GENERIC, ExitCode.GENERIC);

    private final String word;
    private final String progressive;
    private final int notRunning;
    private final int noSuchGroup;

    Verb(String word, String progressive, int notRunning, int noSuchGroup) {
        this.word = word;
        this.progressive = progressive;
        this.notRunning = notRunning;
        this.noSuchGroup = noSuchGroup;
    }

    /** The one of orders that can be left behind; empty for another word. */
    static Optional<Verb> find(String word) {
        return switch (word) {
            case "start" -> Optional.of(START);
            case "stop" -> Optional.of(STOP);
            case "restart" -> Optional.of(RESTART);
            default -> Optional.empty();
        };
    }

    /** The command. */
    String word() {
        return word;
    }

    String progressive() {
        return progressive;
    }

    int notRunning() {
        return notRunning;
    }

    int noSuchGroup() {
        return noSuchGroup;
    }

    /** Whether it would change this process. */
    boolean concerns(StatusRow row) {
        return switch (this) {
            case START -> !row.isUp();
            case STOP -> row.isUp() || row.state().equals("STOPPING");
            case SIGNAL -> row.pid() > 0;
            case RESTART, CLEAR -> true;
        };
    }

    /** Whether nothing more will come of it for this process. */
    boolean isDone(StatusRow row) {
        return switch (this) {
            case START, RESTART -> row.state().equals("RUNNING") || row.isDown();
            case STOP -> row.isDown();
            case SIGNAL, CLEAR -> true;
        };
    }
}
