package taskmaster.ctl.client;

import java.io.IOException;
import javax.management.AttributeList;
import javax.management.JMException;
import javax.management.ObjectName;

/** What is asked of an open JMX connection. A daemon admits so many at a time, so every one is to be closed. */
interface Session {

    Object getAttribute(ObjectName bean, String attribute) throws JMException, IOException;

    AttributeList getAttributes(ObjectName bean, String[] attributes) throws JMException, IOException;

    Object invoke(ObjectName bean, String operation, Object[] arguments, String[] signature)
            throws JMException, IOException;

    /** Asks for next to nothing, to see whether the other end is there. */
    void ping() throws IOException;

    void close() throws IOException;
}
