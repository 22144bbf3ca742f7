package taskmaster.core.launch;

import java.util.Map;
import taskmaster.core.model.ExecSpec;

/**
 * Everything a launcher needs to create one child.
 *
 * @param environment the whole environment of the child, nothing is added
 * @param stdout where stdout goes; a terminal is stdin and stderr as well, whatever those say
 */
public record LaunchRequest(
        ExecSpec exec, Map<String, String> environment, ChildInput stdin, ChildEnd stdout, ChildEnd stderr) {}
