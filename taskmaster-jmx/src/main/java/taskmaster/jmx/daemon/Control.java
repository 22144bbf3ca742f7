package taskmaster.jmx.daemon;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import taskmaster.core.config.Secrets;
import taskmaster.core.event.EventBus;
import taskmaster.jmx.daemon.ControlSignals.Request;
import taskmaster.jmx.mbean.DaemonControl;

/** What beans ask of the daemon, passed on to the main thread. */
final class Control implements DaemonControl {
    private static final String CLIENT = "a client";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ControlSignals signals;
    private final EventBus events;
    private final ConfigurationFile configuration;

    Control(ControlSignals signals, EventBus events, ConfigurationFile configuration) {
        this.signals = signals;
        this.events = events;
        this.configuration = configuration;
    }

    @Override
    public void shutdown() {
        signals.ask(Request.SHUTDOWN, CLIENT);
    }

    @Override
    public void reopenLogs() {
        signals.ask(Request.REOPEN_LOGS, CLIENT);
    }

    @Override
    public List<String> effectiveConfiguration(Predicate<String> subjects) {
        return configuration.effective(subjects);
    }

    @Override
    public String shown(String name, String value) {
        return Secrets.shown(name, value);
    }

    @Override
    public void awaitBeans() {
        events.awaitDelivery(PATIENCE);
    }
}
