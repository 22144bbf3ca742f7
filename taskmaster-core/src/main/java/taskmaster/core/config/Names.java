package taskmaster.core.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names that {@code %(name)s} may use at one place of a file. Immutable.
 *
 * @param environment what {@code ENV_X} looks up
 * @param own looked up before {@code environment}: the {@code environment} key of the program itself
 * @param words other names with their values: a String or an Integer
 */
record Names(Map<String, String> environment, Map<String, String> own, Map<String, Object> words) {

    private static final String ENV = "ENV_";

    static Names of(Map<String, String> environment) {
        return new Names(environment, Map.of(), Map.of());
    }

    Names with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(words);
        more.put(name, value);
        return new Names(environment, own, more);
    }

    Names withOwn(Map<String, String> environmentOfProgram) {
        return new Names(environment, environmentOfProgram, words);
    }

    /** The value of a name: a String or an Integer. */
    Optional<Object> find(String name) {
        if (!name.startsWith(ENV)) {
            return Optional.ofNullable(words.get(name));
        }
        String variable = name.substring(ENV.length());
        @Nullable String value = own.get(variable);
        return Optional.ofNullable(value != null ? value : environment.get(variable));
    }

    /** Why a name has no value. Never lists what is in the environment: the report may be read by others. */
    ValueException unknown(String name) {
        if (name.startsWith(ENV)) {
            String variable = name.substring(ENV.length());
            return new ValueException(
                    "%(" + Shown.name(name) + ")s: the environment has no " + Shown.name(variable), true);
        }
        return new ValueException("%(" + Shown.name(name) + ") is not known here; expected one of "
                + String.join(", ", new TreeSet<>(words.keySet())) + ", ENV_NAME");
    }
}
