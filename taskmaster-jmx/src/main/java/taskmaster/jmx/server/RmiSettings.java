package taskmaster.jmx.server;

/** Settings of the JDK's RMI that are read once and can only be given as system properties. */
public final class RmiSettings {
    private RmiSettings() {}

    /**
     * To be called before the first class of RMI is used.
     *
     * @param host what stubs tell clients to connect to
     */
    public static void apply(String host) {
        System.setProperty("java.rmi.server.hostname", host);
        System.setProperty("jdk.serialFilter", SerialFilters.PROCESS);
        // clients drop idle connections after 15 s; the default would keep a dead one for two hours
        System.setProperty("sun.rmi.transport.tcp.readTimeout", "30000");
        System.setProperty("sun.rmi.transport.tcp.maxConnectionThreads", "600");
        System.setProperty("sun.rmi.server.suppressStackTraces", "true");
        // RMI would collect garbage every hour, whether there is any or not
        System.setProperty("sun.rmi.dgc.server.gcInterval", Long.toString(Long.MAX_VALUE - 1));
    }
}
