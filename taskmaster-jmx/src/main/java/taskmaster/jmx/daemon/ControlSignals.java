package taskmaster.jmx.daemon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.posix.QuitSignal;

/**
 * What people tell the daemon as a whole, by kill(1) or by a bean, as a queue that the main thread reads. The JVM runs handlers on a thread of its own; all
 * they do here is to note what came.
 */
final class ControlSignals {

    /** What a signal asks for. */
    enum Request {
        /** TERM, INT, QUIT. */
        SHUTDOWN,
        /** HUP. */
        RELOAD,
        /** USR2. */
        REOPEN_LOGS,
        /** Nobody's wish: every process is down, and there is nothing left to wait for. */
        END
    }

    /**
     * A request that came.
     *
     * @param from the signal, or who else asked
     */
    record Received(String from, Request request) {}

    private static final Logger LOG = LoggerFactory.getLogger("taskmasterd");

    /** Tools that knock do so every second or so, and for the last time just before they take their file away. */
    private static final long SAME_KNOCKER = TimeUnit.SECONDS.toNanos(3);

    private final BlockingQueue<Received> queue = new LinkedBlockingQueue<>();

    /** When somebody knocked last. Guarded by this: each signal has a thread of its own. */
    private OptionalLong knocked = OptionalLong.empty();

    /** From now on the signals arrive here. */
    void install() {
        on("TERM", Request.SHUTDOWN);
        on("INT", Request.SHUTDOWN);
        on("HUP", Request.RELOAD);
        on("USR2", Request.REOPEN_LOGS);
        if (QuitSignal.redirectToAlarm()) {
            UnixSignals.on("ALRM", this::quit);
        }
    }

    private void on(String name, Request request) {
        UnixSignals.on(name, () -> queue.add(new Received("SIG" + name, request)));
    }

    /** SIGQUIT is also how jcmd(1) and its like knock at a JVM, after they have left a file; that must not end the daemon. */
    private synchronized void quit() {
        String knock = ".attach_pid" + ProcessHandle.current().pid();
        boolean knocks = Files.exists(Path.of("/proc/self/cwd", knock)) || Files.exists(Path.of("/tmp", knock));
        long now = System.nanoTime();
        boolean again = knocked.isPresent() && now - knocked.getAsLong() < SAME_KNOCKER;
        if (knocks) {
            knocked = OptionalLong.of(now);
        }
        if (knocks || again) {
            LOG.warn("received SIGQUIT from a tool that wants to attach to this JVM: not allowed, ignored");
        } else {
            queue.add(new Received("SIGQUIT", Request.SHUTDOWN));
        }
    }

    /** The next request, from a signal or {@link #ask}. */
    Received take() throws InterruptedException {
        return queue.take();
    }

    /** The same request from elsewhere: an operation of a bean. */
    void ask(Request request, String from) {
        queue.add(new Received(from, request));
    }

    /** Forgets further requests of this kind that already wait: ten HUPs in a burst are one reload. */
    void coalesce(Request request) {
        queue.removeIf(waiting -> waiting.request() == request);
    }
}
