package taskmaster.core.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files that {@code env_file} names. Each is read once for a load, however many programs name it. */
final class EnvFiles {

    private final Places places;
    private final SecretFiles secrets;
    private final Map<Path, Map<String, Variable>> read;
    private final Set<Path> named = new TreeSet<>();
    private final boolean complete;

    private EnvFiles(Places places, SecretFiles secrets, Map<Path, Map<String, Variable>> read, boolean complete) {
        this.places = places;
        this.secrets = secrets;
        this.read = read;
        this.complete = complete;
    }

    /** Files to be read when they are named. */
    static EnvFiles of(Surroundings around) {
        return new EnvFiles(around.places(), around.secrets(), new HashMap<>(), false);
    }

    /** The same files as they were when these were read; others are not there. */
    EnvFiles asRead() {
        return new EnvFiles(places, secrets, Map.copyOf(read), true);
    }

    /** These files as they were, and further ones to be read when they are named. */
    EnvFiles extended() {
        return new EnvFiles(places, secrets, new HashMap<>(read), false);
    }

    /** The files that were asked for, those that are not there too. */
    Set<Path> named() {
        return named;
    }

    /** The variables of a file. A relative name starts in the folder of the file it was written in. */
    Map<String, Variable> read(EnvFileName name, IniEntry entry, SectionValues values) {
        Path file = beside(entry, name.path());
        @Nullable Map<String, Variable> known = read.get(file);
        if (known != null) {
            return known;
        }
        if (complete) {
            return Map.of();
        }
        named.add(file);
        if (!Files.exists(file)) {
            if (!name.optional()) {
                values.fail(
                        entry,
                        new ValueException(
                                "no such file: " + Shown.path(file) + "; a - before the name makes it optional"));
            }
            return Map.of();
        }
        Map<String, Variable> variables = Map.of();
        if (Files.isRegularFile(file)) {
            variables = parse(file, values.problems());
        } else {
            values.fail(entry, new ValueException("not a regular file: " + Shown.path(file)));
        }
        read.put(file, variables);
        return variables;
    }

    private Map<String, Variable> parse(Path file, Problems problems) {
        Optional<String> text = FileText.read(file, problems);
        Map<String, Variable> variables = EnvFileText.read(text.orElse(""), file, problems);
        variables.entrySet().stream()
                .filter(variable -> Secrets.isSecret(variable.getKey())
                        && !variable.getValue().value().isEmpty())
                .findFirst()
                .ifPresent(variable ->
                        secrets.warn(variable.getValue().pos(), "", "", Shown.name(variable.getKey()), problems));
        return variables;
    }

    private Path beside(IniEntry entry, String path) {
        Path written = entry.pos().file().toAbsolutePath();
        return written.resolveSibling(places.withHome(path)).normalize();
    }
}
