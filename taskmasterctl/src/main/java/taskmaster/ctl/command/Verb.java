package taskmaster.ctl.command;

/** What differs between the commands that change processes: the exit codes of two answers. */
enum Verb {
    START(ExitCode.OK, ExitCode.INVALID_ARGUMENTS),
    STOP(ExitCode.OK, ExitCode.GENERIC),
    SIGNAL(ExitCode.NOT_RUNNING, ExitCode.GENERIC),
    CLEAR(ExitCode.GENERIC, ExitCode.GENERIC);

    private final int notRunning;
    private final int noSuchGroup;

    Verb(int notRunning, int noSuchGroup) {
        this.notRunning = notRunning;
        this.noSuchGroup = noSuchGroup;
    }

    int notRunning() {
        return notRunning;
    }

    int noSuchGroup() {
        return noSuchGroup;
    }
}
