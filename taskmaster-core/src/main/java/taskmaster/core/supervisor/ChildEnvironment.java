package taskmaster.core.supervisor;

import java.util.HashMap;
import java.util.Map;
import taskmaster.core.model.ProcessSpec;

/**
 * The environment of a child, in supervisord's layers, later ones winning: the daemon's own as far as it is inherited,
 * {@code SUPERVISOR_*}, the configured one.
 *
 * @param inherited the daemon's environment at start
 * @param serverUrl the control socket, for {@code SUPERVISOR_SERVER_URL}
 */
public record ChildEnvironment(Map<String, String> inherited, String serverUrl) {

    public ChildEnvironment {
        inherited = Map.copyOf(inherited);
    }

    /** The whole environment of a child of this process. */
    Map<String, String> of(ProcessSpec spec) {
        Map<String, String> all = new HashMap<>(spec.exec().inherited().of(inherited));
        all.put("SUPERVISOR_ENABLED", "1");
        all.put("SUPERVISOR_SERVER_URL", serverUrl);
        all.put("SUPERVISOR_PROCESS_NAME", spec.id().name());
        all.put("SUPERVISOR_GROUP_NAME", spec.id().group());
        all.putAll(spec.exec().environment());
        return all;
    }
}
