package taskmaster.ctl.client;

import java.io.IOException;
import javax.management.JMException;
import javax.management.ObjectName;
import taskmaster.jmx.api.Names;

/** Attributes and operations of beans by name; what goes wrong is told in our words. */
abstract class Calls {
    private static final ObjectName SUPERVISOR = Names.supervisor();
    private static final int PATIENCE_SECONDS = 10;

    private final Session server;

    Calls(Session server) {
        this.server = server;
    }

    /** Reading is never slow: a daemon that takes longer hangs. */
    final Object attribute(String name) throws ClientException {
        return attribute(SUPERVISOR, name);
    }

    final Object attribute(ObjectName bean, String name) throws ClientException {
        try (Watchdog dog = Watchdog.over(PATIENCE_SECONDS)) {
            try {
                return server.getAttribute(bean, name);
            } catch (JMException | IOException | RuntimeException failed) {
                throw dog.hasBitten() ? Failures.silence(PATIENCE_SECONDS) : Failures.ofCall(failed);
            }
        }
    }

    final Object invoke(String operation, String[] signature, Object... arguments) throws ClientException {
        return invoke(SUPERVISOR, operation, signature, arguments);
    }

    final Object invoke(ObjectName bean, String operation, String[] signature, Object... arguments)
            throws ClientException {
        try {
            return server.invoke(bean, operation, arguments, signature);
        } catch (JMException | IOException | RuntimeException failed) {
            throw Failures.ofCall(failed);
        }
    }
}
