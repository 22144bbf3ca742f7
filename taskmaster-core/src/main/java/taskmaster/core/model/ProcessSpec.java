package taskmaster.core.model;

import java.util.Optional;

/**
 * One process as configured: one instance of a {@code [program:x]} or {@code [fcgi-program:x]} after defaults and expansions.
 *
 * @param program the name of the section, without its prefix
 * @param priority lower starts earlier and stops later
 * @param stdin what it reads from; a terminal is what it writes to as well, and stdout says where that is kept
 */
public record ProcessSpec(
        ProcessId id,
        String program,
        int priority,
        boolean autostart,
        StartPolicy start,
        RestartPolicy restart,
        StopPolicy stop,
        ExecSpec exec,
        InputSpec stdin,
        OutputSpec stdout,
        OutputSpec stderr) {

    /** The listening socket that is its stdin, if it has one. */
    public Optional<SocketSpec> socket() {
        return stdin.socketSpec();
    }

    /** Whether it has a terminal. */
    public boolean hasTerminal() {
        return stdin instanceof InputSpec.Terminal;
    }

    /** Whether a child made from the other specification would be no different: then a reload need not restart it. */
    public boolean runsLike(ProcessSpec other) {
        return exec.equals(other.exec)
                && stdin.equals(other.stdin)
                && stdout.equals(other.stdout)
                && stderr.equals(other.stderr);
    }
}
