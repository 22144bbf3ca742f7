package taskmaster.core.launch;

import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.ExecSpec;

/**
 * Everything a launcher needs to create one child.
 *
 * @param environment the whole environment of the child, nothing is added
 * @param stdin a socket of the same launcher; empty: {@code /dev/null}
 */
public record LaunchRequest(
        ExecSpec exec,
        Map<String, String> environment,
        Optional<ListeningSocket> stdin,
        ChildEnd stdout,
        ChildEnd stderr) {}
