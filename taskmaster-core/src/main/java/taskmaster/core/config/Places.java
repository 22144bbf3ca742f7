package taskmaster.core.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.UserSpec;

/** Turns paths of a file into absolute ones, and remembers which directories are there. */
final class Places {

    private final Machine machine;
    private final String home;
    private final Path base;
    private final Map<Path, Boolean> directories;

    private Places(Machine machine, String home, Path base, Map<Path, Boolean> directories) {
        this.machine = machine;
        this.home = home;
        this.base = base;
        this.directories = directories;
    }

    /** Relative paths start in the current directory. */
    static Places of(Machine machine, Map<String, String> environment) {
        return new Places(machine, environment.getOrDefault("HOME", ""), machine.currentDirectory(), new HashMap<>());
    }

    /** Relative paths start somewhere else. */
    Places in(Path directory) {
        return new Places(machine, home, directory, directories);
    }

    /** The path with {@code ~} and {@code ~user} replaced by a home directory, if it is known; else as it stands. */
    String withHome(String path) {
        if (!path.startsWith("~")) {
            return path;
        }
        int slash = path.indexOf('/');
        String user = slash < 0 ? path.substring(1) : path.substring(1, slash);
        String rest = slash < 0 ? "" : path.substring(slash);
        Optional<String> found = user.isEmpty() && !home.isEmpty()
                ? Optional.of(home)
                : machine.user(user.isEmpty() ? "0" : user).map(UserSpec::home);
        return found.map(directory -> directory + rest).orElse(path);
    }

    /** An absolute path without {@code ..}; {@code ~} is replaced. */
    Path file(String path) {
        return base.resolve(withHome(path)).normalize();
    }

    /** {@code /run/x.sock} beside {@code /run/x.pid}. */
    static Path beside(Path pidfile, String suffix) {
        String name = String.valueOf(pidfile.getFileName());
        String stem = name.endsWith(".pid") ? name.substring(0, name.length() - 4) : name;
        return pidfile.resolveSibling(stem + suffix);
    }

    /** An absolute path; {@code ~} is a plain character, as for programs in supervisord. */
    Path plain(String path) {
        Path written = Path.of(path);
        return written.isAbsolute() ? written : base.resolve(written).normalize();
    }

    boolean isDirectory(Path path) {
        return directories.computeIfAbsent(path, machine::isDirectory);
    }

    /** Whether the directory that a file would be made in is there. */
    boolean hasDirectory(Path file) {
        Path parent = file.getParent();
        return parent == null || isDirectory(parent);
    }
}
