package taskmaster.core.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used. The message is the whole report for people: one problem per line, in file order. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A hostile file can hold a million mistakes; nobody reads more than this. */
    private static final int MAX_LINES = 1000;

    private final transient List<Problem> problems;

    ConfigException(List<Problem> problems) {
        super(report(problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** Everything found, warnings and notes too, in file order. */
    public List<Problem> problems() {
        return problems;
    }

    private static String report(List<Problem> problems) {
        String lines = problems.stream().limit(MAX_LINES).map(Problem::toString).collect(Collectors.joining("\n"));
        int more = problems.size() - MAX_LINES;
        return more > 0 ? lines + "\nand " + more + " more problems" : lines;
    }
}
