package taskmaster.core.model;

import java.util.Optional;

/**
 * One process as configured: one instance of a {@code [program:x]} or {@code [fcgi-program:x]} after defaults and expansions.
 *
 * @param program the name of the section, without its prefix
 * @param priority lower starts earlier and stops later
 * @param socket what its stdin is; empty: {@code /dev/null}
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
        Optional<SocketSpec> socket,
        OutputSpec stdout,
        OutputSpec stderr) {

    /** Whether a child made from the other specification would be no different: then a reload need not restart it. */
    public boolean runsLike(ProcessSpec other) {
        return exec.equals(other.exec)
                && socket.equals(other.socket)
                && stdout.equals(other.stdout)
                && stderr.equals(other.stderr);
    }
}
