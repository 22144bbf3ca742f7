package taskmaster.ctl.command;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for a command in the folders where programs usually are, whatever a PATH says; of this machine. */
final class Elsewhere {
    private static final List<String> USUAL =
            List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin", "/snap/bin");

    private final File optional;
    private final String path;

    /**
     * @param optional the folder of packages that keep to themselves, each with its own {@code bin}
     * @param path the PATH of whoever asks
     */
    Elsewhere(Path optional, @Nullable String path) {
        this.optional = optional.toFile();
        this.path = path == null ? "" : path;
    }

    /** The whole path of a command that was given by name alone. */
    Optional<String> find(String command) {
        if (command.isEmpty() || command.indexOf('/') >= 0) {
            return Optional.empty();
        }
        return folders().stream()
                .map(folder -> new File(folder, command))
                .filter(file -> file.isFile() && file.canExecute())
                .map(File::getPath)
                .findFirst();
    }

    private List<String> folders() {
        List<String> folders = new ArrayList<>(USUAL);
        folders.addAll(List.of(path.split(":")));
        File @Nullable [] packages = optional.listFiles(File::isDirectory);
        if (packages != null) {
            for (File one : packages) {
                folders.add(one.getPath() + "/bin");
                folders.add(one.getPath() + "/sbin");
            }
        }
        return folders;
    }
}
