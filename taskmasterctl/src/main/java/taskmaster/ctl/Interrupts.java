package taskmaster.ctl;

/** Ctrl-C during a one-shot {@code tail -f}: leaving is what it is for, so the exit code is 0, as supervisorctl's. */
final class Interrupts {
    private Interrupts() {}

    /** Whatever ends us from now on ends us with 0. What was read has been written: nothing is gathered while following. */
    static void endQuietly() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0), "end quietly"));
    }
}
