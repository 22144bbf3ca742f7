package taskmaster.core.launch.posix;

import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchException.Reason;
import taskmaster.core.launch.command.Obstacles;
import taskmaster.core.model.ExecSpec;
import taskmaster.core.posix.Errno;

/** From the error number of a failed spawn to words for people. */
final class SpawnFailure {
    private SpawnFailure() {}

    /**
     * @param program what should have become the child
     * @param errno as posix_spawn(3) gave it, negated or not
     */
    static LaunchException of(ExecSpec exec, String program, int errno) {
        int number = Math.abs(errno);
        return switch (number) {
            case Errno.EMFILE ->
                resources("too many open files to spawn '" + program
                        + "': raise the daemon's limit (ulimit -n, or LimitNOFILE= of its systemd unit)");
            case Errno.ENFILE ->
                resources("too many open files on this machine to spawn '" + program + "': raise fs.file-max (sysctl)");
            case Errno.EAGAIN ->
                resources("too many processes to spawn '" + program
                        + "': raise the limit of the user (ulimit -u) or of the control group (pids.max)");
            case Errno.ENOMEM -> resources("not enough memory to spawn '" + program + "'");
            case Errno.E2BIG ->
                new LaunchException(
                        Reason.BAD_COMMAND,
                        "arguments and environment of '" + program + "' are longer than the kernel allows");
            case Errno.ETXTBSY ->
                new LaunchException(
                        Reason.NOT_EXECUTABLE, "'" + program + "' is being written by somebody (text file busy)");
            case Errno.EBADF ->
                new LaunchException(Reason.OUTPUT, "a standard stream prepared for '" + program + "' is not open");
            default ->
                Obstacles.before(exec, program)
                        .orElseGet(() -> new LaunchException(
                                reason(number), "cannot run '" + program + "': " + Errno.text(number)));
        };
    }

    private static LaunchException resources(String text) {
        return new LaunchException(Reason.RESOURCES, text);
    }

    private static Reason reason(int errno) {
        return switch (errno) {
            case Errno.ENOENT -> Reason.NOT_FOUND;
            case Errno.EACCES, Errno.ENOEXEC -> Reason.NOT_EXECUTABLE;
            default -> Reason.OTHER;
        };
    }
}
