package taskmaster.core.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names that {@code %(name)s} and {@code ${NAME}} may use at one place of a file. Immutable.
 *
 * @param environment what {@code ENV_X} looks up
 * @param own looked up before {@code environment}: what the program itself sets
 * @param words other names with their values: a String or an Integer
 * @param braces whether {@code ${NAME}} is looked at: only where the main section is ours
 */
record Names(Map<String, String> environment, Map<String, String> own, Map<String, Object> words, boolean braces) {

    private static final String ENV = "ENV_";
    private static final String NUMBER = "process_num";
    private static final String COUNT = "numprocs";

    static Names of(Map<String, String> environment) {
        return new Names(environment, Map.of(), Map.of(), false);
    }

    Names with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(words);
        more.put(name, value);
        return new Names(environment, own, more, braces);
    }

    /** With the numbers of one process of a program. */
    Names ofProcess(int number, int count) {
        return with(NUMBER, number).with(COUNT, count);
    }

    /** Without the numbers that differ between its processes. */
    Names ofProgram() {
        Map<String, Object> fewer = new HashMap<>(words);
        fewer.remove(NUMBER);
        fewer.remove(COUNT);
        return new Names(environment, own, fewer, braces);
    }

    /** The number of the process; empty outside one. */
    Optional<Object> number() {
        return Optional.ofNullable(words.get(NUMBER));
    }

    Names withOwn(Map<String, String> environmentOfProgram) {
        return new Names(environment, environmentOfProgram, words, braces);
    }

    Names withBraces(boolean looked) {
        return new Names(environment, own, words, looked);
    }

    /** The value of a name: a String or an Integer. */
    Optional<Object> find(String name) {
        return name.startsWith(ENV)
                ? variable(name.substring(ENV.length())).map(value -> value)
                : Optional.ofNullable(words.get(name));
    }

    /** The value of a variable of the environment. */
    Optional<String> variable(String name) {
        @Nullable String value = own.get(name);
        return Optional.ofNullable(value != null ? value : environment.get(name));
    }

    /** Why a name has no value. Never lists what is in the environment: the report may be read by others. */
    ValueException unknown(String name) {
        if (name.startsWith(ENV)) {
            String variable = name.substring(ENV.length());
            return ValueException.lacking(
                    "%(" + Shown.name(name) + ")s: the environment has no " + Shown.name(variable));
        }
        return new ValueException("%(" + Shown.name(name) + ") is not known here; expected one of "
                + String.join(", ", new TreeSet<>(words.keySet())) + ", ENV_NAME");
    }
}
