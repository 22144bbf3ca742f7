package taskmaster.jmx.server;

import java.io.ObjectInputFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings of the JDK's RMI and of what it deserializes, for the whole process and once. */
public final class RmiSettings {
    private static final Logger LOG = LoggerFactory.getLogger(RmiSettings.class);

    private RmiSettings() {}

    /**
     * To be called before the first class of RMI is used.
     *
     * @param host what stubs tell clients to connect to
     */
    public static void apply(String host) {
        System.setProperty("java.rmi.server.hostname", host);
        filter();
        // clients drop idle connections after 15 s; the default would keep a dead one for two hours
        System.setProperty("sun.rmi.transport.tcp.readTimeout", "30000");
        System.setProperty("sun.rmi.transport.tcp.maxConnectionThreads", "600");
        System.setProperty("sun.rmi.server.suppressStackTraces", "true");
        // RMI would collect garbage every hour, whether there is any or not
        System.setProperty("sun.rmi.dgc.server.gcInterval", Long.toString(Long.MAX_VALUE - 1));
    }

    /** Not by system properties: the JVM reads those of the filters when it starts, and a change later means nothing. */
    private static void filter() {
        if (ObjectInputFilter.Config.getSerialFilter() != null) {
            return;
        }
        try {
            ObjectInputFilter.Config.setSerialFilterFactory(new ReportingFilters());
        } catch (IllegalStateException late) {
            LOG.warn("what clients send and is not read will not be told: {}", late.getMessage());
        }
        ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter(SerialFilters.PROCESS));
    }
}
