package taskmaster.core.launch.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchException.Reason;
import taskmaster.core.launch.LaunchRequest;
import taskmaster.core.model.Command;
import taskmaster.core.model.ExecSpec;

/**
 * From the first word of a command to the path of a program. A word with a slash is taken as it is, in the directory of the child;
 * another one is sought in the PATH of the child's environment. Supervisor thread.
 */
public final class CommandLookup {
    /** Where to look if the child's environment has no PATH. */
    private static final String DEFAULT_PATH = "/usr/local/bin:/bin:/usr/bin";

    private final Predicate<String> isProgram;

    /**
     * @param isProgram whether a path names a file this process may execute; asked for every directory of PATH, so cheap
     */
    public CommandLookup(Predicate<String> isProgram) {
        this.isProgram = isProgram;
    }

    /**
     * The program to execute; only one that was found in PATH is known to exist.
     *
     * @throws LaunchException if the command is no command, or not found
     */
    public String find(LaunchRequest request) throws LaunchException {
        Command command = request.exec().command();
        if (command.words().isEmpty()) {
            throw new LaunchException(Reason.BAD_COMMAND, command.problem().orElse("command is empty"));
        }
        refuseNul(command, request.environment());
        String word = command.words().getFirst();
        if (word.indexOf('/') >= 0) {
            return word;
        }
        String path = request.environment().getOrDefault("PATH", DEFAULT_PATH);
        return search(word, path, request.exec());
    }

    private String search(String name, String path, ExecSpec exec) throws LaunchException {
        Optional<Path> base = exec.directory();
        for (int start = 0; start <= path.length() && !name.isEmpty(); ) {
            int colon = path.indexOf(':', start);
            int end = colon < 0 ? path.length() : colon;
            String candidate = candidate(path.substring(start, end), name, base);
            if (isProgram.test(candidate)) {
                return candidate;
            }
            start = end + 1;
        }
        throw notFound(name, path, exec);
    }

    /** An empty or relative entry of PATH is meant from the directory the child starts in. */
    private static String candidate(String entry, String name, Optional<Path> base) {
        if (entry.startsWith("/")) {
            return entry + "/" + name;
        }
        return base.orElse(Path.of(""))
                .toAbsolutePath()
                .resolve(entry)
                .resolve(name)
                .toString();
    }

    private static LaunchException notFound(String name, String path, ExecSpec exec) {
        for (String entry : path.split(":")) {
            String candidate = candidate(entry, name, exec.directory());
            if (!name.isEmpty() && Files.isRegularFile(Path.of(candidate))) {
                return Obstacles.before(exec, candidate)
                        .orElseGet(() -> new LaunchException(Reason.NOT_EXECUTABLE, "cannot run '" + candidate + "'"));
            }
        }
        return new LaunchException(Reason.NOT_FOUND, "command not found: '" + name + "', PATH was " + path);
    }

    /** C ends a text at a NUL: the child would get less than was written. */
    private static void refuseNul(Command command, Map<String, String> environment) throws LaunchException {
        for (String word : command.words()) {
            if (word.indexOf('\0') >= 0) {
                throw new LaunchException(Reason.BAD_COMMAND, "the command contains a NUL character");
            }
        }
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().indexOf('\0') >= 0 || variable.getValue().indexOf('\0') >= 0) {
                throw new LaunchException(Reason.BAD_COMMAND, "the environment contains a NUL character");
            }
        }
    }
}
