package taskmaster.core.model;

/**
 * How a child ended: by exit with a code, or by a signal. Exact, as wait(2) tells it: {@code exit 143} and death by SIGTERM differ.
 *
 * @param code the exit code 0 to 255, or -1 after a signal
 * @param signal the number of the signal, or 0 after an exit
 * @param coreDumped whether the signal left a core image
 */
public record ExitStatus(int code, int signal, boolean coreDumped) {

    /** An exit with a code. */
    public static ExitStatus exited(int code) {
        return new ExitStatus(code, 0, false);
    }

    /** Death by a signal. */
    public static ExitStatus killedBy(int signal, boolean coreDumped) {
        return new ExitStatus(-1, signal, coreDumped);
    }

    /** Takes apart the status word of wait4(2) on Linux. */
    public static ExitStatus ofWaitStatus(int raw) {
        int signal = raw & 0x7f;
        return signal == 0 ? exited((raw >> 8) & 0xff) : killedBy(signal, (raw & 0x80) != 0);
    }

    /** Whether it was an exit, not a signal. */
    public boolean isExit() {
        return signal == 0;
    }

    /** {@code exit status 3}, {@code terminated by SIGKILL}, {@code terminated by SIGSEGV (core dumped)}. */
    @Override
    public String toString() {
        return isExit()
                ? "exit status " + code
                : "terminated by " + UnixSignal.of(signal) + (coreDumped ? " (core dumped)" : "");
    }
}
