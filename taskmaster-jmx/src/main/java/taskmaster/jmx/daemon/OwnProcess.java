package taskmaster.jmx.daemon;

import java.nio.file.Path;
import java.util.Optional;
import taskmaster.core.model.DaemonSpec;
import taskmaster.core.model.TaskmasterSpec;
import taskmaster.core.model.UserSpec;
import taskmaster.core.posix.Credentials;
import taskmaster.core.posix.Descriptors;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.Limits;
import taskmaster.core.posix.Limits.Limit;
import taskmaster.core.posix.Limits.Resource;
import taskmaster.core.posix.ProcessSetup;

/** What the daemon does to its own operating-system process before and while it supervises others. Main thread, but for the limits. */
final class OwnProcess {
    /** pidfd, log, and the two ends of a pipe, for each of two streams at the worst. */
    private static final long DESCRIPTORS_PER_PROCESS = 7;

    private static final long DESCRIPTORS_OF_OUR_OWN = 256;
    private static final int DESCRIPTORS_FOR_CLIENTS = 32;
    private static final int FIRST_INHERITED = 3;

    private final ProcessSetup setup = new ProcessSetup();
    private final Limits limits = new Limits();
    private final Credentials credentials = new Credentials();

    /** Session, umask, directory, and nothing that whoever started us left open for our children. */
    void prepare(DaemonSpec spec, boolean detached) throws StartException {
        setup.keepStatusOfChildren();
        setup.closeOnExecFrom(FIRST_INHERITED);
        setup.umask(spec.umask());
        if (detached) {
            setup.newSession();
        }
        if (spec.directory().isPresent()) {
            enter(spec.directory().get());
        }
    }

    private void enter(Path directory) throws StartException {
        int result = setup.changeDirectory(directory.toString());
        if (result < 0) {
            throw new StartException(
                    ExitCode.CANNOT_CREATE, "cannot enter directory " + directory + ": " + Errno.text(result));
        }
    }

    /**
     * Raises the limits as far as the configuration asks and so many processes need; what the system does not allow is told.
     *
     * @return what is missing, for the log; empty: nothing
     */
    synchronized Optional<String> raiseLimits(TaskmasterSpec spec) {
        long processes = spec.groups().stream()
                .mapToLong(group -> group.processes().size())
                .sum();
        long files = Math.max(spec.daemon().minfds(), processes * DESCRIPTORS_PER_PROCESS + DESCRIPTORS_OF_OUR_OWN);
        Optional<String> missing = raise(Resource.OPEN_FILES, files, "open files (minfds)");
        Descriptors.leaveFree(limits.get(Resource.OPEN_FILES).soft(), DESCRIPTORS_FOR_CLIENTS);
        Optional<String> more = raise(Resource.PROCESSES, spec.daemon().minprocs(), "processes (minprocs)");
        return missing.isPresent() && more.isPresent()
                ? Optional.of(missing.get() + "; " + more.get())
                : missing.or(() -> more);
    }

    private Optional<String> raise(Resource resource, long wanted, String what) {
        Limit now = limits.get(resource);
        if (now.soft() < 0 || now.soft() >= wanted) {
            return Optional.empty();
        }
        long hard = now.hard() < 0 ? now.hard() : Math.max(now.hard(), wanted);
        if (limits.set(resource, new Limit(wanted, hard)) == 0) {
            return Optional.empty();
        }
        long soft = now.hard() < 0 ? wanted : Math.min(wanted, now.hard());
        limits.set(resource, new Limit(soft, now.hard()));
        return Optional.of("the limit of " + what + " is " + soft + " and cannot be raised to " + wanted);
    }

    /** Becomes the user of the configuration for good. */
    void become(UserSpec user) throws StartException {
        long now = credentials.effectiveUser();
        if (now == user.uid()) {
            return;
        }
        if (now != 0) {
            throw new StartException(
                    ExitCode.NO_PERMISSION,
                    "[taskmasterd] user: only root can become " + user.name() + "; start as root or as " + user.name());
        }
        int result = credentials.become(user.name(), user.uid(), user.gid());
        if (result < 0) {
            throw new StartException(
                    ExitCode.NO_PERMISSION, "cannot become user " + user.name() + ": " + Errno.text(result));
        }
    }

    /** Lets go of the terminal or pipe that the standard streams are: whoever waits at its other end sees the end. */
    void letGoOfStandardStreams() {
        Descriptors descriptors = new Descriptors();
        int nullDevice = descriptors.open("/dev/null", Descriptors.O_RDWR, 0);
        if (nullDevice >= 0) {
            for (int standard = 0; standard < FIRST_INHERITED; standard++) {
                descriptors.duplicateTo(nullDevice, standard);
            }
            descriptors.close(nullDevice);
        }
    }
}
