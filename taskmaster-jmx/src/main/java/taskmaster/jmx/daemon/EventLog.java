package taskmaster.jmx.daemon;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taskmaster.core.event.Event;
import taskmaster.core.event.EventListener;
import taskmaster.core.process.ProcessState;

/** Writes every event to the daemon's log, one line each, at the level an operator would filter by. */
final class EventLog implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger("taskmasterd");

    @Override
    public void on(Event event) {
        switch (event) {
            case Event.StateChanged change -> stateChanged(change);
            case Event.Killed killed -> LOG.warn(killed.text());
            case Event.Audited audited -> audited(audited);
            case Event.JobChanged job -> LOG.debug(job.text());
            case Event.ReloadRefused refused -> refused.text().lines().forEach(LOG::warn);
            case Event.Warning warning -> warning.text().lines().forEach(LOG::warn);
            case Event.ProcessChanged process -> LOG.debug(process.text());
            case Event.GroupChanged group -> LOG.info(group.text());
            case Event.Reloaded reloaded -> LOG.info(reloaded.text());
            case Event.DaemonChanged daemon -> LOG.info(daemon.text());
        }
    }

    private static void audited(Event.Audited audited) {
        if (audited.refused()) {
            LOG.warn(audited.text());
        } else {
            LOG.info(audited.text());
        }
    }

    private static void stateChanged(Event.StateChanged change) {
        if (change.to() == ProcessState.FATAL) {
            LOG.error(change.text());
        } else if (change.to() == ProcessState.BACKOFF || change.to() == ProcessState.EXITED && !change.expected()) {
            LOG.warn(change.text());
        } else {
            LOG.info(change.text());
        }
    }
}
