package taskmaster.core.supervisor;

import java.net.SocketAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.Launcher;
import taskmaster.core.launch.ListeningSocket;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.SocketSpec;

/**
 * The listening sockets of all programs, one for each address. A socket is opened for the first child that has it and closed when no
 * process that held it is up any more; over restarts and waits for the next try it stays open, so clients wait and are not refused.
 * Belongs to the supervisor thread.
 */
final class SharedSockets {
    private static final Logger LOG = LoggerFactory.getLogger(SharedSockets.class);

    private static final class Shared {
        private final ListeningSocket socket;
        private final Set<ProcessId> holders = new HashSet<>();
        private SocketSpec spec;

        Shared(ListeningSocket socket, SocketSpec spec) {
            this.socket = socket;
            this.spec = spec;
        }
    }

    private final Launcher launcher;
    private final Map<SocketAddress, Shared> open = new HashMap<>();

    SharedSockets(Launcher launcher) {
        this.launcher = launcher;
    }

    /**
     * From now on a process holds this socket and no other.
     *
     * @throws LaunchException if it cannot be opened now, with the reason for people
     */
    Optional<ListeningSocket> hold(ProcessId process, Optional<SocketSpec> wanted) throws LaunchException {
        release(process, wanted.map(SocketSpec::address));
        return wanted.isEmpty() ? Optional.empty() : Optional.of(hold(process, wanted.get()));
    }

    private ListeningSocket hold(ProcessId process, SocketSpec wanted) throws LaunchException {
        Shared shared = open.get(wanted.address());
        if (shared == null) {
            shared = new Shared(launcher.listen(wanted), wanted);
            open.put(wanted.address(), shared);
        } else if (!shared.spec.equals(wanted)) {
            shared.socket.adjust(wanted);
            shared.spec = wanted;
        }
        shared.holders.add(process);
        return shared.socket;
    }

    /** A process is down, and nobody knows when it will need its socket again. */
    void release(ProcessId process) {
        release(process, Optional.empty());
    }

    private void release(ProcessId process, Optional<SocketAddress> butNot) {
        for (Iterator<Map.Entry<SocketAddress, Shared>> all = open.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<SocketAddress, Shared> entry = all.next();
            Shared shared = entry.getValue();
            boolean another = butNot.isEmpty() || !butNot.get().equals(entry.getKey());
            if (another && shared.holders.remove(process) && shared.holders.isEmpty()) {
                all.remove();
                close(shared);
            }
        }
    }

    private static void close(Shared shared) {
        try {
            shared.socket.close();
        } catch (RuntimeException | Error bug) {
            LOG.error("internal error while closing {}", shared.spec.url(), bug);
        }
    }
}
