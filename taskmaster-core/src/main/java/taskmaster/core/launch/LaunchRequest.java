package taskmaster.core.launch;

import java.util.Map;
import taskmaster.core.model.ExecSpec;

/**
 * Everything a launcher needs to create one child.
 *
 * @param environment the whole environment of the child, nothing is added
 */
public record LaunchRequest(ExecSpec exec, Map<String, String> environment, ChildEnd stdout, ChildEnd stderr) {}
