package taskmaster.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects everything there is to say about a configuration while it is read; the same thing is said once. */
final class Problems {

    private final Map<Path, Integer> files = new HashMap<>();
    private final Set<Problem> found = new LinkedHashSet<>();
    private boolean errors;

    /** Files are reported in the order in which they were read. */
    void reading(Path file) {
        files.putIfAbsent(file, files.size());
    }

    void error(SourcePos pos, String section, String key, String text) {
        errors = true;
        found.add(new Problem(Problem.Kind.ERROR, pos, Shown.name(section), Shown.name(key), text));
    }

    void warning(SourcePos pos, String section, String key, String text) {
        found.add(new Problem(Problem.Kind.WARNING, pos, Shown.name(section), Shown.name(key), text));
    }

    void note(SourcePos pos, String section, String key, String text) {
        found.add(new Problem(Problem.Kind.NOTE, pos, Shown.name(section), Shown.name(key), text));
    }

    /**
     * Something this machine lacks and without which the value has no meaning here: a user, a variable. The file itself may be
     * right, but it cannot be used.
     */
    void lacking(SourcePos pos, String section, String key, String text) {
        error(pos, section, key, text);
    }

    boolean hasErrors() {
        return errors;
    }

    List<Problem> inFileOrder() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(
                Comparator.<Problem>comparingInt(p -> files.getOrDefault(p.pos().file(), Integer.MAX_VALUE))
                        .thenComparingInt(p -> p.pos().line())
                        .thenComparingInt(p -> p.pos().column()));
        return sorted;
    }
}
