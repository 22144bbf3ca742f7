package taskmaster.jmx.mbean;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.PlatformManagedObject;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadMXBean;
import java.util.List;
import javax.management.JMException;
import javax.management.MBeanServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The beans of the JVM that consoles need for their overview, memory and threads pages, in our own server. What could write files,
 * load code or change the JVM (DiagnosticCommand, HotSpotDiagnostic, FlightRecorder, Logging) is not among them.
 */
public final class PlatformBeans {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformBeans.class);
    private static final List<Class<? extends PlatformManagedObject>> HARMLESS = List.of(
            RuntimeMXBean.class,
            MemoryMXBean.class,
            MemoryPoolMXBean.class,
            GarbageCollectorMXBean.class,
            ThreadMXBean.class,
            ClassLoadingMXBean.class,
            OperatingSystemMXBean.class,
            CompilationMXBean.class);

    private PlatformBeans() {}

    /** Registers them; what cannot be registered is missing. */
    public static void register(MBeanServer server) {
        for (Class<? extends PlatformManagedObject> kind : HARMLESS) {
            for (PlatformManagedObject bean : ManagementFactory.getPlatformMXBeans(kind)) {
                try {
                    server.registerMBean(bean, bean.getObjectName());
                } catch (JMException failed) {
                    LOG.debug("cannot register {}", bean.getObjectName(), failed);
                }
            }
        }
    }
}
