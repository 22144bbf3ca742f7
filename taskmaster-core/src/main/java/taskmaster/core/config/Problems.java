package taskmaster.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taskmaster.core.config.Problem.Kind;

/** Collects everything there is to say about a configuration while it is read; the same thing is said once. */
final class Problems {

    /** A hostile file can hold a million mistakes; more than this are not kept. */
    static final int MAX = 1_000;

    /** How many known words may be looked at for what someone probably meant, over all. */
    private static final int MAX_COMPARISONS = 200_000;

    private final Map<Path, Integer> files = new HashMap<>();
    private final SourceLines lines = new SourceLines();
    private final Set<Problem> found = new LinkedHashSet<>();
    private boolean errors;
    private boolean more;
    private int comparisons;

    /** Files are reported in the order in which they were read. */
    void reading(Path file) {
        files.putIfAbsent(file, files.size());
    }

    /** The text of a file, to show its lines. */
    void text(Path file, String text) {
        lines.add(file, text);
    }

    void error(SourcePos pos, String section, String key, String text) {
        add(Kind.ERROR, pos, section, key, text);
    }

    void warning(SourcePos pos, String section, String key, String text) {
        add(Kind.WARNING, pos, section, key, text);
    }

    void note(SourcePos pos, String section, String key, String text) {
        add(Kind.NOTE, pos, section, key, text);
    }

    void add(Kind kind, SourcePos pos, String section, String key, String text) {
        errors |= kind == Kind.ERROR;
        if (found.size() < MAX) {
            found.add(new Problem(kind, pos, Shown.name(section), Shown.name(key), Shown.line(text), Optional.empty()));
        } else {
            more = true;
        }
    }

    /** {@code , did you mean x?} with the known word that is nearest; nothing if none is near. */
    String meant(String word, Collection<String> known) {
        return nearest(word, known).map(near -> ", did you mean " + near + "?").orElse("");
    }

    /** The known word that is nearest. */
    Optional<String> nearest(String word, Collection<String> known) {
        if (comparisons > MAX_COMPARISONS) {
            return Optional.empty();
        }
        comparisons += known.size();
        return Nearest.to(word, known);
    }

    boolean hasErrors() {
        return errors;
    }

    /** Everything found, with the lines it is about. */
    List<Problem> inFileOrder() {
        List<Problem> sorted = new ArrayList<>(found);
        sorted.sort(
                Comparator.<Problem>comparingInt(p -> files.getOrDefault(p.pos().file(), Integer.MAX_VALUE))
                        .thenComparingInt(p -> p.pos().line())
                        .thenComparingInt(p -> p.pos().column()));
        sorted.replaceAll(p -> new Problem(p.kind(), p.pos(), p.section(), p.key(), p.text(), lines.at(p.pos())));
        if (more) {
            SourcePos last = sorted.getLast().pos();
            sorted.add(new Problem(
                    errors ? Kind.ERROR : Kind.WARNING,
                    last,
                    "",
                    "",
                    "more than " + MAX + " problems, the rest is left out",
                    Optional.empty()));
        }
        return sorted;
    }
}
