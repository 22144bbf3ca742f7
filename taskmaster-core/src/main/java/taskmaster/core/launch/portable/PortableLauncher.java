package taskmaster.core.launch.portable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.exec.CommandLine;
import org.jspecify.annotations.Nullable;
import taskmaster.core.launch.Child;
import taskmaster.core.launch.ChildEnd;
import taskmaster.core.launch.ExitListener;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchRequest;
import taskmaster.core.launch.Launcher;
import taskmaster.core.launch.ListeningSocket;
import taskmaster.core.launch.command.ChainLoading;
import taskmaster.core.launch.command.CommandLookup;
import taskmaster.core.launch.command.Obstacles;
import taskmaster.core.model.ExecSpec;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.model.UnixSignal;

/**
 * Creates children with nothing but the JDK and the commands of a Unix. What it does less well than the posix launcher:
 *
 * <ul>
 *   <li>a child leads a session and process group only where there is a {@code setsid} command (util-linux, busybox); elsewhere a
 *       signal to the group reaches the child alone;
 *   <li>death by signal n and {@code exit 128+n} look the same, and a core image is not seen;
 *   <li>one thread of the JDK waits for each child, and a signal other than TERM and KILL costs a run of sh;
 *   <li>once a child has ended, output of those it left behind is not read any more;
 *   <li>a child cannot be given a listening socket;
 *   <li>a umask is set by sh, which may add PWD to the environment and drop variables whose names are no shell names.
 * </ul>
 */
public final class PortableLauncher implements Launcher {

    /** What {@link #await} waits for; without a child: just to be woken. */
    private record Arrival(@Nullable PortableChild child) {}

    private static final Arrival WAKE = new Arrival(null);

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final CommandLookup lookup = new CommandLookup(PortableLauncher::isProgram);
    private final ChainLoading chainLoading = new ChainLoading(ShellTools::effectiveUser, PortableLauncher::isProgram);
    private final Optional<String> setsid = chainLoading.tool("setsid");

    private static boolean isProgram(String path) {
        Path file = Path.of(path);
        return Files.isExecutable(file) && !Files.isDirectory(file);
    }

    @Override
    public Child spawn(LaunchRequest request) throws LaunchException {
        String program = lookup.find(request);
        ExecSpec exec = request.exec();
        LaunchException obstacle = Obstacles.before(exec, program).orElse(null);
        if (obstacle != null) {
            throw obstacle;
        }
        WiredCommandLauncher launcher = new WiredCommandLauncher(request.stdout(), request.stderr());
        File directory = exec.directory().map(Path::toFile).orElse(null);
        Process process;
        try {
            process = launcher.exec(commandLine(exec, program), request.environment(), directory);
        } catch (IOException | IllegalArgumentException failed) {
            throw StartFailure.of(program, failed);
        }
        PortableChild child = new PortableChild(process, setsid.isPresent());
        handOver(request, process);
        process.onExit().thenRun(() -> arrivals.add(new Arrival(child)));
        return child;
    }

    @Override
    public ListeningSocket listen(SocketSpec socket) throws LaunchException {
        throw new LaunchException(
                LaunchException.Reason.SOCKET,
                "launcher=portable cannot give " + socket.url()
                        + " to a child, since the JDK passes no sockets; it needs launcher=posix, which needs Linux");
    }

    private CommandLine commandLine(ExecSpec exec, String program) throws LaunchException {
        List<String> helpers = new ArrayList<>(chainLoading.umask(exec.umask()));
        setsid.ifPresent(helpers::add);
        if (exec.user().isPresent()) {
            helpers.addAll(chainLoading.user(exec.user().get()));
        }
        List<String> words =
                ChainLoading.before(helpers, program, exec.command().words());
        CommandLine line = new CommandLine(words.getFirst());
        for (String word : words.subList(1, words.size())) {
            line.addArgument(word, false);
        }
        return line;
    }

    private static void handOver(LaunchRequest request, Process process) {
        if (request.stdout() instanceof ChildEnd.Pumped(var reader)) {
            reader.accept(process.getInputStream());
        }
        if (request.stderr() instanceof ChildEnd.Pumped(var reader)) {
            reader.accept(process.getErrorStream());
        }
    }

    @Override
    public boolean signal(Child child, UnixSignal signal, boolean toGroup) {
        if (!(child instanceof PortableChild target) || !target.process().isAlive()) {
            return false;
        }
        boolean wholeGroup = toGroup && target.leadsGroup();
        if (!wholeGroup && signal.equals(UnixSignal.TERM)) {
            return target.process().toHandle().destroy();
        }
        if (!wholeGroup && signal.equals(UnixSignal.KILL)) {
            return target.process().toHandle().destroyForcibly();
        }
        return ShellTools.kill(signal.number(), wholeGroup ? -target.pid() : target.pid());
    }

    @Override
    public void await(long timeoutNanos, ExitListener exits) {
        List<Arrival> batch = new ArrayList<>();
        try {
            Arrival first = arrivals.poll(timeoutNanos, TimeUnit.NANOSECONDS);
            if (first != null) {
                batch.add(first);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        arrivals.drainTo(batch);
        for (Arrival arrival : batch) {
            if (arrival.child() == null) {
                woken.set(false);
            }
        }
        for (Arrival arrival : batch) {
            PortableChild child = arrival.child();
            if (child != null) {
                exits.exited(child, JdkExitValue.status(child.process().exitValue()));
            }
        }
    }

    @Override
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            arrivals.add(WAKE);
        }
    }

    @Override
    public void close() {
        // nothing is held: threads and descriptors belong to the JDK and go with the children
    }
}
