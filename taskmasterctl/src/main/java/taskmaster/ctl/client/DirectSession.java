package taskmaster.ctl.client;

import java.io.IOException;
import java.rmi.MarshalledObject;
import javax.management.AttributeList;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.rmi.RMIConnection;

/**
 * The remote interface that {@code RMIConnector} would call, called by ourselves: without its threads, its class loaders and its
 * question for a connection id, a one-shot command has the time to close what it opened.
 */
@SuppressWarnings("NullAway") // a subject that is delegated to: none, as the interface has it
record DirectSession(RMIConnection connection) implements Session {

    @Override
    public Object getAttribute(ObjectName bean, String attribute) throws JMException, IOException {
        return connection.getAttribute(bean, attribute, null);
    }

    @Override
    public AttributeList getAttributes(ObjectName bean, String[] attributes) throws JMException, IOException {
        return connection.getAttributes(bean, attributes, null);
    }

    @Override
    public Object invoke(ObjectName bean, String operation, Object[] arguments, String[] signature)
            throws JMException, IOException {
        return connection.invoke(bean, operation, new MarshalledObject<>(arguments), signature, null);
    }

    @Override
    public void ping() throws IOException {
        connection.getMBeanCount(null);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
