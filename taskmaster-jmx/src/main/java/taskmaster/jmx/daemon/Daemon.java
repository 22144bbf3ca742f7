package taskmaster.jmx.daemon;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.config.Loaded;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventBus;
import taskmaster.core.event.Stamp;
import taskmaster.core.launch.Launcher;
import taskmaster.core.launch.system.Launchers;
import taskmaster.core.model.DaemonSpec;
import taskmaster.core.model.LauncherChoice;
import taskmaster.core.model.TaskmasterSpec;
import taskmaster.core.output.AutoLogs;
import taskmaster.core.output.OutputService;
import taskmaster.core.output.Outputs;
import taskmaster.core.supervisor.ChildEnvironment;
import taskmaster.core.supervisor.ConfigurationReloader;
import taskmaster.core.supervisor.SupervisorLoop;
import taskmaster.core.time.Ticker;
import taskmaster.jmx.api.Names;
import taskmaster.jmx.mbean.BeanTree;
import taskmaster.jmx.mbean.DaemonFacts;
import taskmaster.jmx.mbean.Notifications;
import taskmaster.jmx.mbean.PlatformBeans;
import taskmaster.jmx.server.Audit;
import taskmaster.jmx.server.Reasons;

/**
 * The composition root: everything is made here, in the order of dependence, and ended in reverse. Afterwards the main thread acts
 * on signals until every program is down.
 *
 * <p>The order matters. The thread that creates children starts before logs and sockets are open (it must not inherit them);
 * sockets are bound before programs start, so that a conflict ends in a message and not in second copies; programs start before
 * JMX answers, because they are what all this is for.
 */
final class Daemon {
    private static final Logger LOG = LoggerFactory.getLogger("taskmasterd");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE_AFTER_BUG = Duration.ofMillis(100);
    private static final Set<Path> STDOUT =
            Set.of(Path.of("/dev/stdout"), Path.of("/dev/fd/1"), Path.of("/proc/self/fd/1"));

    private final Loaded loaded;
    private final DaemonOptions options;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream errors;
    private final OwnProcess process = new OwnProcess();
    private final ControlSignals signals = new ControlSignals();
    private final Stamp stamp = new Stamp(InstantSource.system());
    private final EventBus events = new EventBus();
    private final Instant started = stamp.now();

    Daemon(Loaded loaded, DaemonOptions options, Map<String, String> environment, PrintStream out, PrintStream errors) {
        this.loaded = loaded;
        this.options = options;
        this.environment = environment;
        this.out = out;
        this.errors = errors;
    }

    /** Supervises until told to end; the answer is the exit code. */
    @SuppressWarnings("try") // the pid file is held, not used
    int run() throws StartException {
        DaemonSpec spec = loaded.spec().daemon();
        process.prepare(spec, options.detached());
        Optional<String> scarce = process.raiseLimits(loaded.spec());
        try (PidFile pidFile = pidFile(spec.pidfile())) {
            if (spec.user().isPresent()) {
                process.become(spec.user().get());
            }
            LauncherChoice launching = launcher(spec.launcher());
            try (Launcher launcher = Launchers.create(launching);
                    DaemonLog log = DaemonLog.open(spec, copy(spec), errors);
                    Sockets sockets = Sockets.bind(loaded.spec(), new Audit(events, stamp))) {
                LOG.info(
                        "taskmasterd {} started with pid {}, configuration {}",
                        Version.current(),
                        pid(),
                        loaded.file());
                scarce.ifPresent(LOG::warn);
                loaded.remarks().forEach(remark -> LOG.warn("{}", remark));
                return supervise(launching, launcher, log, sockets);
            }
        }
    }

    private int supervise(LauncherChoice launching, Launcher launcher, DaemonLog log, Sockets sockets)
            throws StartException {
        TaskmasterSpec spec = loaded.spec();
        signals.install();
        try (events;
                OutputService output = Outputs.create(
                        launching == LauncherChoice.POSIX, autoLogs(spec.daemon()), text -> warn(events, text))) {
            ConfigurationFile configuration = new ConfigurationFile(loaded, environment, process, sockets);
            SupervisorLoop loop =
                    new SupervisorLoop(launcher, output, events, Ticker.SYSTEM, stamp, childEnvironment(spec));
            ConfigurationReloader reloader = new ConfigurationReloader(configuration, loop, events, stamp);
            MBeanServer beans = MBeanServerFactory.newMBeanServer(Names.DOMAIN);
            BeanTree tree = new BeanTree(
                    beans,
                    loop,
                    reloader,
                    facts(log),
                    new Control(signals, events, configuration),
                    sockets,
                    output::input,
                    events,
                    stamp);
            events.add(new EventLog());
            events.add(tree);
            events.add(new Notifications(tree));
            events.add(configuration);
            events.start();
            RoomForClients room = new RoomForClients();
            Thread supervisor = Thread.ofPlatform().name("supervisor").start(() -> superviseFor(loop));
            try {
                Leftovers.collect();
                reloader.begin(configuration.first()).join();
                events.awaitDelivery(PATIENCE);
                room.close();
                sockets.answer(beans, tree::expectReader);
                ready(sockets);
                PlatformBeans.register(beans);
                new RequestLoop(signals, loop, reloader, () -> reopen(log, output)).run();
            } finally {
                leaveNobodyBehind(loop, supervisor);
            }
        } catch (IOException failed) {
            throw new StartException(
                    ExitCode.CANNOT_CREATE, "cannot answer on the control sockets: " + failed.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERNAL.code();
        }
        LOG.info("taskmasterd ended");
        return ExitCode.OK.code();
    }

    /** The supervisor thread. Whatever breaks in a turn, the next turn begins: programs must not be left alone for a bug of ours. */
    private static void superviseFor(SupervisorLoop loop) {
        boolean ended = false;
        while (!ended) {
            try {
                loop.run();
                ended = true;
            } catch (RuntimeException | Error bug) {
                LOG.error("internal error in the supervisor, which goes on", bug);
                LockSupport.parkNanos(PAUSE_AFTER_BUG.toNanos());
            }
        }
    }

    /** Whatever went wrong: no program goes on without a supervisor. If nothing did, all of them are down already. */
    private static void leaveNobodyBehind(SupervisorLoop loop, Thread supervisor) throws InterruptedException {
        if (!loop.snapshot().stopping()) {
            loop.shutdown().join();
        }
        supervisor.join();
    }

    private static PidFile pidFile(Path path) throws StartException {
        try {
            return PidFile.acquire(path, pid());
        } catch (IOException failed) {
            throw new StartException(
                    ExitCode.CANNOT_CREATE, "cannot write pid file " + path + ": " + Reasons.of(failed));
        }
    }

    private static LauncherChoice launcher(LauncherChoice wanted) throws StartException {
        try {
            return Launchers.resolve(wanted);
        } catch (UnsupportedOperationException cannot) {
            throw new StartException(ExitCode.CONFIG, "[taskmasterd] launcher: " + cannot.getMessage());
        }
    }

    /** The terminal shows the log of a daemon in the foreground, unless the log goes there anyway. */
    private Optional<PrintStream> copy(DaemonSpec spec) {
        boolean watched = !options.detached() && !options.silent() && !spec.silent();
        boolean doubled = spec.logfile().filter(STDOUT::contains).isPresent();
        return watched && !doubled ? Optional.of(out) : Optional.empty();
    }

    private AutoLogs autoLogs(DaemonSpec spec) {
        AutoLogs logs = new AutoLogs(spec.childlogdir(), spec.identifier());
        if (!spec.nocleanup()) {
            logs.deleteOld();
        }
        return logs;
    }

    private ChildEnvironment childEnvironment(TaskmasterSpec spec) {
        return new ChildEnvironment(environment, serverUrl(spec));
    }

    private static String serverUrl(TaskmasterSpec spec) {
        return "unix://" + spec.unixServer().file().toAbsolutePath();
    }

    private DaemonFacts facts(DaemonLog log) {
        return new DaemonFacts(
                Version.current(),
                loaded.spec().daemon().identifier(),
                pid(),
                started,
                loaded.file(),
                serverUrl(loaded.spec()),
                log.file().map(file -> file));
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }

    /** The first process, which stays until it reads this, ends; then nobody is at the other end of our streams. */
    private void ready(Sockets sockets) {
        if (options.detached()) {
            sockets.firstInvitation().ifPresent(out::println);
            out.println(Background.READY);
            out.flush();
            process.letGoOfStandardStreams();
        }
    }

    private void warn(EventBus events, String text) {
        events.publish(List.of(new Event.Warning(stamp.next(), stamp.now(), text)));
    }

    private static void reopen(DaemonLog log, OutputService output) {
        log.reopen();
        output.reopen();
    }
}
