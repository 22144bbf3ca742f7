package taskmaster.core.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which configuration file is meant when none, or one, was given. The daemon and the shell look in the same places. */
public final class ConfigFiles {

    /** Names the file when {@code -c} does not. */
    public static final String VARIABLE = "TASKMASTER_CONFIG";

    private static final List<String> PLACES = List.of(
            "config_file/server",
            "taskmaster.conf",
            "/etc/taskmaster/server",
            "supervisord.conf",
            "etc/supervisord.conf",
            "/etc/supervisord.conf",
            "/etc/supervisor/supervisord.conf");

    private ConfigFiles() {}

    /**
     * The file that was given, the one in {@code $TASKMASTER_CONFIG}, or the first that exists of the usual places. The first
     * two are not checked: reading them tells what is wrong.
     */
    public static Optional<Path> find(Optional<Path> given, Map<String, String> environment) {
        return find(given, environment, Path.of(""));
    }

    /** The usual places, in order, for a message that none of them exists. */
    public static List<String> places() {
        return PLACES;
    }

    static Optional<Path> find(Optional<Path> given, Map<String, String> environment, Path directory) {
        if (given.isPresent()) {
            return given;
        }
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        return PLACES.stream()
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
