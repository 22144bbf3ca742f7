package taskmaster.core.supervisor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.ProcessSpec;

/** What of a process differs between two specifications, in the words of the configuration. Pure. */
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

    /** The same with values, variable by variable; a key whose texts are the same for all that has none. */
    static List<Reloader.Change> changes(ProcessSpec before, ProcessSpec after) {
        List<Reloader.Change> changes = new ArrayList<>();
        for (String key : between(before, after)) {
            Function<ProcessSpec, Object> value = KEYS.getOrDefault(key, spec -> "");
            int known = changes.size();
            compare(SpecValues.of(key, value.apply(before)), SpecValues.of(key, value.apply(after)), changes);
            if (changes.size() == known) {
                changes.add(new Reloader.Change(key, "", ""));
            }
        }
        return changes;
    }

    private static void compare(Map<String, String> before, Map<String, String> after, List<Reloader.Change> changes) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            String present = before.getOrDefault(key, "");
            String wanted = after.getOrDefault(key, "");
            if (!present.equals(wanted)) {
                changes.add(new Reloader.Change(key, present, wanted));
            }
        }
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
        keys.put("stdin", spec -> spec.stdin() instanceof InputSpec.Pipe ? "pipe" : "null");
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
