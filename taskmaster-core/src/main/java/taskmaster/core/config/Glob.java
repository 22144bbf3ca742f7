package taskmaster.core.config;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.Wildcards;

/** File name patterns of {@code [include]}: {@code *}, {@code ?}, {@code [abc]}, {@code [!a-z]} in any part of a path (glob(7)). */
final class Glob {

    /** Some stars in a row look through a whole machine. */
    static final int MAX_ENTRIES = 50_000;

    private int entries;

    private Glob() {}

    /** The files an absolute pattern matches, sorted by name; empty if it looks at too much. */
    static Optional<List<Path>> find(Path pattern) {
        Glob glob = new Glob();
        List<Path> found = List.of(pattern.getRoot() == null ? Path.of("/") : pattern.getRoot());
        for (Path part : pattern) {
            List<Path> next = new ArrayList<>();
            for (Path folder : found) {
                glob.step(folder, part.toString(), next);
            }
            found = next;
        }
        return glob.entries > MAX_ENTRIES
                ? Optional.empty()
                : Optional.of(found.stream().sorted().toList());
    }

    private void step(Path folder, String part, List<Path> found) {
        if (part.indexOf('*') < 0 && part.indexOf('?') < 0 && part.indexOf('[') < 0) {
            Path next = folder.resolve(part);
            if (Files.exists(next)) {
                found.add(next);
            }
            return;
        }
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            for (Path entry : listed) {
                if (++entries > MAX_ENTRIES) {
                    return;
                }
                String name = String.valueOf(entry.getFileName());
                if ((!name.startsWith(".") || part.startsWith(".")) && matches(part, name)) {
                    found.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException ignored) {
            // a folder that may not be listed holds nothing to include, as for a shell
        }
    }

    static boolean matches(String pattern, String name) {
        return Wildcards.FILES.match(pattern, name);
    }
}
