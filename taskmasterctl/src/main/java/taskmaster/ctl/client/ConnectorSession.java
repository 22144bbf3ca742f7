package taskmaster.ctl.client;

import java.io.IOException;
import javax.management.AttributeList;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;

/** A connection as the JDK makes it of a service URL. */
record ConnectorSession(JMXConnector connector, MBeanServerConnection server) implements Session {

    @Override
    public Object getAttribute(ObjectName bean, String attribute) throws JMException, IOException {
        return server.getAttribute(bean, attribute);
    }

    @Override
    public AttributeList getAttributes(ObjectName bean, String[] attributes) throws JMException, IOException {
        return server.getAttributes(bean, attributes);
    }

    @Override
    public Object invoke(ObjectName bean, String operation, Object[] arguments, String[] signature)
            throws JMException, IOException {
        return server.invoke(bean, operation, arguments, signature);
    }

    @Override
    public void ping() throws IOException {
        server.getMBeanCount();
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
