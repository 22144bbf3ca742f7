package taskmaster.core.model;

/**
 * One process as configured: one instance of a {@code [program:x]} after defaults and expansions.
 *
 * @param program the name of the section, without its prefix
 * @param priority lower starts earlier and stops later
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
        OutputSpec stdout,
        OutputSpec stderr) {

    /** Whether a child made from the other specification would be no different: then a reload need not restart it. */
    public boolean runsLike(ProcessSpec other) {
        return exec.equals(other.exec) && stdout.equals(other.stdout) && stderr.equals(other.stderr);
    }
}
