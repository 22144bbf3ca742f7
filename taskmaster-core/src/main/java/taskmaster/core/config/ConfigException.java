package taskmaster.core.config;

import java.util.List;

/** A configuration that cannot be used. The message is the whole report for people: one problem per line, in file order. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ConfigException(List<Problem> problems) {
        super(ProblemReport.render(problems, false).stripTrailing(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** Everything found, warnings and notes too, in file order. */
    public List<Problem> problems() {
        return problems;
    }
}
