package taskmaster.core.config;

import java.nio.file.Path;
import java.util.List;

/** A configuration that cannot be used. The message is the whole report for people: one problem per line, in file order. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final transient List<Path> watched;

    ConfigException(List<Problem> problems) {
        this(problems, List.of());
    }

    ConfigException(List<Problem> problems, List<Path> watched) {
        super(ProblemReport.render(problems, false).stripTrailing(), null, false, false);
        this.problems = List.copyOf(problems);
        this.watched = List.copyOf(watched);
    }

    /** Everything found, warnings and notes too, in file order. */
    public List<Problem> problems() {
        return problems;
    }

    /** The files that were read or missed, and the folders in which further ones may appear: a change of these may help. */
    public List<Path> watched() {
        return watched;
    }
}
