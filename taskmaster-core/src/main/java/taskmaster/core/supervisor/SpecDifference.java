package taskmaster.core.supervisor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.ProcessSpec;

/** Which keys of a process differ between two specifications, in the words of the configuration. Pure. */
final class SpecDifference {
    private static final Map<String, Function<ProcessSpec, Object>> KEYS = keys();

    private SpecDifference() {}

    /** In the order of the table; empty if the two mean the same. */
    static List<String> between(ProcessSpec before, ProcessSpec after) {
        return KEYS.entrySet().stream()
                .filter(key ->
                        !key.getValue().apply(before).equals(key.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Function<ProcessSpec, Object>> keys() {
        Map<String, Function<ProcessSpec, Object>> keys = new LinkedHashMap<>();
        keys.put("command", spec -> spec.exec().command());
        keys.put("environment", spec -> spec.exec().environment());
        keys.put("inherit_env", spec -> spec.exec().inherited());
        keys.put("directory", spec -> spec.exec().directory());
        keys.put("umask", spec -> spec.exec().umask());
        keys.put("user", spec -> spec.exec().user());
        keys.put("tty", ProcessSpec::hasTerminal);
        keys.put("stdin", spec -> spec.stdin() instanceof InputSpec.Pipe);
        keys.put("socket", ProcessSpec::socket);
        keys.put("stdout_logfile", ProcessSpec::stdout);
        keys.put("stderr_logfile", ProcessSpec::stderr);
        keys.put("program", ProcessSpec::program);
        keys.put("priority", ProcessSpec::priority);
        keys.put("autostart", ProcessSpec::autostart);
        keys.put("startsecs", spec -> spec.start().startsecs());
        keys.put("startretries", spec -> spec.start().startretries());
        keys.put("autorestart", spec -> spec.restart().autorestart());
        keys.put("exitcodes", spec -> spec.restart().exitcodes());
        keys.put("stopsignal", spec -> spec.stop().stopsignal());
        keys.put("stopwaitsecs", spec -> spec.stop().stopwaitsecs());
        keys.put("stopasgroup", spec -> spec.stop().stopasgroup());
        keys.put("killasgroup", spec -> spec.stop().killasgroup());
        return keys;
    }
}
