package taskmaster.jmx.daemon;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.supervisor.ConfigurationReloader;
import taskmaster.core.supervisor.Supervisor;
import taskmaster.jmx.daemon.ControlSignals.Received;
import taskmaster.jmx.daemon.ControlSignals.Request;

/** What the main thread does for the rest of its life: it carries out requests, one after another, until every process is down. */
final class RequestLoop {
    private static final Logger LOG = LoggerFactory.getLogger("taskmasterd");

    private final ControlSignals requests;
    private final Supervisor supervisor;
    private final ConfigurationReloader reloader;
    private final Runnable reopenLogs;
    private boolean ending;

    RequestLoop(ControlSignals requests, Supervisor supervisor, ConfigurationReloader reloader, Runnable reopenLogs) {
        this.requests = requests;
        this.supervisor = supervisor;
        this.reloader = reloader;
        this.reopenLogs = reopenLogs;
    }

    void run() throws InterruptedException {
        for (Received next = requests.take(); next.request() != Request.END; next = requests.take()) {
            requests.coalesce(next.request());
            switch (next.request()) {
                case SHUTDOWN -> shutdown(next.from());
                case RELOAD -> reload(next.from());
                case REOPEN_LOGS -> reopen(next.from());
                case END -> {}
            }
        }
    }

    private void shutdown(String from) {
        LOG.warn(
                ending
                        ? "received {} again: what is still up is killed"
                        : "received {}: every process is stopped, then the daemon ends",
                from);
        ending = true;
        supervisor.shutdown().thenRun(() -> requests.ask(Request.END, ""));
    }

    private void reload(String from) {
        if (ending) {
            LOG.warn("received {}: nothing is reloaded, the daemon is ending", from);
            return;
        }
        LOG.info("received {}: the configuration is read again", from);
        reloader.reload();
    }

    private void reopen(String from) {
        LOG.info("received {}: logs are reopened", from);
        reopenLogs.run();
        LOG.info("logs are reopened");
    }
}
