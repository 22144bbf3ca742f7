package taskmaster.core.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which variables of the daemon's own environment a child gets: the key {@code inherit_env}.
 *
 * @param names of variables; one that ends with {@code *} stands for all that begin like it
 */
public record InheritedEnvironment(List<String> names) {

    public static final InheritedEnvironment ALL = new InheritedEnvironment(List.of("*"));
    public static final InheritedEnvironment NONE = new InheritedEnvironment(List.of());

    public InheritedEnvironment {
        names = List.copyOf(names);
    }

    /** What is left of an environment. */
    public Map<String, String> of(Map<String, String> environment) {
        return equals(ALL)
                ? environment
                : environment.entrySet().stream()
                        .filter(variable -> keeps(variable.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean keeps(String variable) {
        return names.stream()
                .anyMatch(name -> name.endsWith("*")
                        ? variable.startsWith(name.substring(0, name.length() - 1))
                        : variable.equals(name));
    }
}
