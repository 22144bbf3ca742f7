package taskmaster.ctl.client;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.management.InstanceNotFoundException;
import javax.management.ObjectName;
import taskmaster.jmx.api.Names;

/** Attributes and operations of beans by name; what goes wrong is told in our words. */
abstract class Beans {
    private static final ObjectName SUPERVISOR = Names.supervisor();

    private final Session server;
    private final Calls calls;

    Beans(Session server, Calls calls) {
        this.server = server;
        this.calls = calls;
    }

    final Object attribute(String name) throws ClientException {
        return attribute(SUPERVISOR, name);
    }

    final Object attribute(ObjectName bean, String name) throws ClientException {
        return quick(() -> server.getAttribute(bean, name), Failures::notOurs);
    }

    /** What is done may take its time: a program that will not stop, a configuration to be read. */
    final Object invoke(String operation, String[] signature, Object... arguments) throws ClientException {
        return invoke(SUPERVISOR, operation, signature, arguments);
    }

    final Object invoke(ObjectName bean, String operation, String[] signature, Object... arguments)
            throws ClientException {
        Requests.refuseEndless(arguments);
        return patient(() -> server.invoke(bean, operation, arguments, signature), Failures::notOurs);
    }

    final <T> T quick(Callable<T> call, Supplier<ClientException> whenMissing) throws ClientException {
        try {
            return calls.quick(call);
        } catch (Exception failed) {
            throw translated(failed, whenMissing);
        }
    }

    final <T> T patient(Callable<T> call, Supplier<ClientException> whenMissing) throws ClientException {
        try {
            return calls.patient(call, this::ping);
        } catch (Exception failed) {
            throw translated(failed, whenMissing);
        }
    }

    /** @param whenMissing what it means that there is no such bean */
    private static ClientException translated(Exception failed, Supplier<ClientException> whenMissing) {
        if (failed instanceof ClientException known) {
            return known;
        }
        return failed instanceof InstanceNotFoundException ? whenMissing.get() : Failures.ofCall(failed);
    }

    final boolean ping() throws IOException {
        server.ping();
        return true;
    }
}
