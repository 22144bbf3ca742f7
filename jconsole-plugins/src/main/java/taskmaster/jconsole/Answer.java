package taskmaster.jconsole;

import java.util.List;
import java.util.Set;

/** What came of a command, in one line: what failed first, with its reason. */
final class Answer {
    private static final Set<String> GOOD = Set.of("STARTED", "STOPPED", "SIGNALLED", "ALREADY_STARTED", "NOT_RUNNING");

    private Answer() {}

    /** @param lines one for each process: namespec, code word and text, with tabs between them */
    static String of(String order, List<String> lines) {
        List<String> bad = lines.stream().filter(line -> !isGood(line)).toList();
        if (!bad.isEmpty()) {
            String others = bad.size() == 1 ? "" : "   (and " + (bad.size() - 1) + " more)";
            String of = lines.size() == 1 ? "" : bad.size() + " of " + lines.size() + " failed: ";
            return order + ": " + of + sentence(bad.get(0)) + others;
        }
        if (lines.size() == 1) {
            return order + ": " + sentence(lines.get(0));
        }
        return order + ": " + (lines.isEmpty() ? "nothing to do" : "done for " + Figures.processes(lines.size()));
    }

    private static boolean isGood(String line) {
        String[] cells = line.split("\t", 3);
        return cells.length > 1 && GOOD.contains(cells[1]);
    }

    private static String sentence(String line) {
        String[] cells = line.split("\t", 3);
        return cells.length < 3 ? line : cells[0] + ": " + cells[2];
    }
}
