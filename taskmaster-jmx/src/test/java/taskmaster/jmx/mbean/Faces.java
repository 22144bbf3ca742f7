package taskmaster.jmx.mbean;

import java.util.List;
import taskmaster.jmx.api.ConfigurationMXBean;
import taskmaster.jmx.api.EventsMXBean;
import taskmaster.jmx.api.GroupMXBean;
import taskmaster.jmx.api.MetricsMXBean;
import taskmaster.jmx.api.ProcessMXBean;
import taskmaster.jmx.api.SupervisorMXBean;

/** All MXBean interfaces of ours. */
public final class Faces {
    public static final List<Class<?>> ALL = List.of(
            SupervisorMXBean.class,
            ConfigurationMXBean.class,
            EventsMXBean.class,
            MetricsMXBean.class,
            GroupMXBean.class,
            ProcessMXBean.class);

    private Faces() {}
}
