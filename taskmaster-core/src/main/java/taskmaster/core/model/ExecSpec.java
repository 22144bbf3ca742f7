package taskmaster.core.model;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is executed and in which surroundings. A change of any of it needs a new child.
 *
 * @param environment what is set on top of the inherited environment: {@code environment} of the daemon's section, then the program's
 * @param directory the working directory; empty: the daemon's
 * @param umask the file mode creation mask; empty: inherited
 * @param user the account the child runs as; empty: the daemon's
 * @param inherited what of the daemon's own environment is below all that
 */
public record ExecSpec(
        Command command,
        Map<String, String> environment,
        Optional<Path> directory,
        OptionalInt umask,
        Optional<UserSpec> user,
        InheritedEnvironment inherited) {
    public ExecSpec {
        environment = environment.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }

    /** A child that inherits the daemon's whole environment. */
    public ExecSpec(
            Command command,
            Map<String, String> environment,
            Optional<Path> directory,
            OptionalInt umask,
            Optional<UserSpec> user) {
        this(command, environment, directory, umask, user, InheritedEnvironment.ALL);
    }
}
