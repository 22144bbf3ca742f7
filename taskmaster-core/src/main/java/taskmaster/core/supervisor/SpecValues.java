package taskmaster.core.supervisor;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.Command;
import taskmaster.core.model.InheritedEnvironment;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.model.UserSpec;

/** Values of a specification as a configuration would write them. Pure. */
final class SpecValues {
    private SpecValues() {}

    /**
     * The value of one key, taken apart where it stands for several: variables, and what becomes of an output. An empty text means
     * that it is not set; what is set to nothing is {@code ""}.
     */
    static Map<String, String> of(String key, Object value) {
        Map<String, String> values = new LinkedHashMap<>();
        switch (value) {
            case Map<?, ?> variables ->
                variables.forEach((name, text) -> values.put(key + "." + name, quotedIfEmpty(String.valueOf(text))));
            case OutputSpec.ToFile(Optional<Path> path, long maxBytes, int backups) -> {
                values.put(key, path.map(Path::toString).orElse("AUTO"));
                values.put(key + "_maxbytes", Long.toString(maxBytes));
                values.put(key + "_backups", Integer.toString(backups));
            }
            case OutputSpec.Discard discarded -> values.put(key, "NONE");
            case OutputSpec.Merged merged -> values.put(key, "that of stdout");
            default -> values.put(key, text(value));
        }
        return values;
    }

    private static String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(SpecValues::text).orElse("");
            case OptionalInt mask -> mask.isPresent() ? String.format("%03o", mask.getAsInt()) : "";
            case Command command ->
                command.text()
                        + command.problem()
                                .map(problem -> " (cannot be started: " + problem + ")")
                                .orElse("");
            case InheritedEnvironment inherited -> quotedIfEmpty(String.join(",", inherited.names()));
            case UserSpec user -> user.name();
            case SocketSpec socket -> socket.url();
            case Duration time ->
                BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
            case UnixSignal signal -> signal.name();
            case Autorestart autorestart ->
                switch (autorestart) {
                    case NEVER -> "false";
                    case UNEXPECTED -> "unexpected";
                    case ALWAYS -> "true";
                };
            case Collection<?> all -> all.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    private static String quotedIfEmpty(String text) {
        return text.isEmpty() ? "\"\"" : text;
    }
}
