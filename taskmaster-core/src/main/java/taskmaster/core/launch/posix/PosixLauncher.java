package taskmaster.core.launch.posix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.core.launch.Child;
import taskmaster.core.launch.ChildEnd;
import taskmaster.core.launch.ExitListener;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchException.Reason;
import taskmaster.core.launch.LaunchRequest;
import taskmaster.core.launch.Launcher;
import taskmaster.core.launch.ListeningSocket;
import taskmaster.core.launch.command.ChainLoading;
import taskmaster.core.launch.command.CommandLookup;
import taskmaster.core.launch.command.Obstacles;
import taskmaster.core.model.ExecSpec;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.posix.Credentials;
import taskmaster.core.posix.Descriptors;
import taskmaster.core.posix.Errno;
import taskmaster.core.posix.PathAccess;
import taskmaster.core.posix.ProcessSetup;
import taskmaster.core.posix.Processes;
import taskmaster.core.posix.PseudoTerminals;
import taskmaster.core.posix.SpawnOrder;
import taskmaster.core.posix.SpawnOrder.Streams;
import taskmaster.core.posix.SpawnThread;

/**
 * Creates children by posix_spawn(3) and learns of their ends by pidfds: exact errors of the exec, exact wait status, nothing
 * inherited. Linux with glibc only, see {@link taskmaster.core.posix.Posix#available}.
 *
 * <p>The user is changed by setpriv(1); the directory was entered before that, by this process, so the new user needs no
 * permission for the path to it to start there. A first look at modes refuses a directory that is plainly not his.
 */
public final class PosixLauncher implements Launcher {
    private final Processes processes = new Processes();
    private final Descriptors descriptors = new Descriptors();
    private final PseudoTerminals terminals = new PseudoTerminals();
    private final ExitWatch exitWatch = new ExitWatch(processes, descriptors);
    private final StandardStreams standardStreams = new StandardStreams(descriptors);
    private final SocketOpener socketOpener = new SocketOpener(descriptors);
    private final SpawnThread spawnThread;
    private final CommandLookup lookup;
    private final ChainLoading chainLoading;

    /**
     * To be created once the umask of this process is settled, which children without one of their own get, and before logs and
     * sockets are open (see {@link SpawnThread}). Any thread; the one that spawns later is the one it belongs to.
     *
     * @param ownThread whether children are created on a thread with descriptors and umask of its own, where that is permitted;
     *     if not, spawns take longer the more descriptors this process has, and a umask costs a run of sh
     * @throws IllegalStateException if there are no descriptors left
     */
    public PosixLauncher(boolean ownThread) {
        spawnThread = ownThread ? SpawnThread.start(standardStreams.nullDevice()) : SpawnThread.absent();
        PathAccess access = new PathAccess();
        Credentials credentials = new Credentials();
        lookup = new CommandLookup(access::isProgram);
        chainLoading = new ChainLoading(credentials::effectiveUser, access::isProgram);
        new ProcessSetup().keepStatusOfChildren();
    }

    @Override
    public Child spawn(LaunchRequest request) throws LaunchException {
        String program = lookup.find(request);
        ExecSpec exec = request.exec();
        int scarce = exitWatch.reserve();
        if (scarce < 0) {
            throw SpawnFailure.of(exec, program, scarce);
        }
        Streams streams = standardStreams.of(request);
        int pid;
        try {
            pid = create(request, program, streams);
        } finally {
            standardStreams.release(request, streams);
        }
        PosixChild child = exitWatch.watch(pid);
        if (child == null) {
            undo(pid);
            throw SpawnFailure.of(exec, program, Errno.EMFILE);
        }
        return child;
    }

    private int create(LaunchRequest request, String program, Streams streams) throws LaunchException {
        ExecSpec exec = request.exec();
        List<String> helpers = helpers(exec);
        String first = program;
        List<String> words = exec.command().words();
        if (!helpers.isEmpty()) {
            LaunchException obstacle = Obstacles.before(exec, program).orElse(null);
            if (obstacle != null) {
                throw obstacle;
            }
            first = helpers.getFirst();
            words = ChainLoading.before(helpers, program, words);
        }
        int pid = spawnThread.spawn(new SpawnOrder(
                first,
                words,
                request.environment(),
                exec.directory().map(Path::toString),
                exec.umask(),
                streams,
                terminal(request)));
        if (pid < 0) {
            throw SpawnFailure.of(exec, first, pid);
        }
        return pid;
    }

    /** The device of the child's terminal. Like any terminal it belongs to whoever works at it. */
    private Optional<String> terminal(LaunchRequest request) throws LaunchException {
        if (!(request.stdout() instanceof ChildEnd.Terminal(String path))) {
            return Optional.empty();
        }
        if (!Files.exists(Path.of(path))) {
            throw new LaunchException(Reason.OUTPUT, "no " + path + " for tty=true: /dev/pts is not mounted here");
        }
        request.exec().user().ifPresent(user -> terminals.give(path, user.uid()));
        return Optional.of(path);
    }

    private List<String> helpers(ExecSpec exec) throws LaunchException {
        boolean shell = exec.umask().isPresent() && !spawnThread.canSetUmask();
        if (exec.user().isEmpty() && !shell) {
            return List.of();
        }
        List<String> helpers = new ArrayList<>(shell ? chainLoading.umask(exec.umask()) : List.of());
        if (exec.user().isPresent()) {
            helpers.addAll(chainLoading.user(exec.user().get()));
        }
        return helpers;
    }

    /** Ends a child that could not be watched; it was created a moment ago. */
    private void undo(int pid) {
        processes.kill(pid, UnixSignal.KILL.number());
        processes.reapWaiting(pid);
    }

    @Override
    public ListeningSocket listen(SocketSpec socket) throws LaunchException {
        return socketOpener.open(socket);
    }

    @Override
    public boolean signal(Child child, UnixSignal signal, boolean toGroup) {
        if (!(child instanceof PosixChild target) || target.isReaped()) {
            return false;
        }
        int pid = target.processId();
        return processes.kill(toGroup ? -pid : pid, signal.number()) == 0;
    }

    @Override
    public void await(long timeoutNanos, ExitListener exits) {
        exitWatch.await(timeoutNanos, exits);
    }

    @Override
    public void wake() {
        exitWatch.wake();
    }

    @Override
    public void close() {
        spawnThread.close();
        exitWatch.close();
        standardStreams.close();
    }
}
