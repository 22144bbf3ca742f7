package taskmaster.ctl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import taskmaster.ctl.command.CommandTable;
import taskmaster.ctl.render.StatusRow;

/** What Tab offers: commands first, then what the command takes. */
final class WordCompleter implements Completer {
    private static final List<String> SIGNALS =
            List.of("HUP", "INT", "QUIT", "KILL", "USR1", "USR2", "TERM", "CONT", "STOP", "WINCH", "ABRT");

    private final LiveNames names;

    WordCompleter(LiveNames names) {
        this.names = names;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        for (String word : offers(line.words(), line.wordIndex())) {
            candidates.add(new Candidate(word));
        }
    }

    /** @param index which of the words is being typed */
    List<String> offers(List<String> words, int index) {
        if (index == 0) {
            return CommandTable.NAMES;
        }
        return switch (words.getFirst()) {
            case "help" -> CommandTable.NAMES;
            case "status", "start", "stop", "restart", "clear", "pid" -> processes();
            case "signal" -> index == 1 ? SIGNALS : processes();
            case "tail" -> tail(words, index);
            case "maintail" -> List.of("-f");
            case "update", "add", "remove" -> groups();
            default -> List.of();
        };
    }

    private List<String> tail(List<String> words, int index) {
        boolean afterName = index > 1 && !words.get(index - 1).startsWith("-");
        if (afterName) {
            return List.of("stdout", "stderr");
        }
        List<String> offers = new ArrayList<>(index == 1 ? List.of("-f") : List.of());
        for (StatusRow row : names.rows()) {
            offers.add(row.namespec());
        }
        return offers;
    }

    private List<String> processes() {
        List<String> offers = new ArrayList<>();
        TreeSet<String> groups = new TreeSet<>();
        for (StatusRow row : names.rows()) {
            offers.add(row.namespec());
            if (!row.namespec().equals(row.group())) {
                groups.add(row.group() + ":*");
            }
        }
        offers.addAll(groups);
        offers.add("all");
        return offers;
    }

    private List<String> groups() {
        TreeSet<String> groups = new TreeSet<>();
        for (StatusRow row : names.rows()) {
            groups.add(row.group());
        }
        return List.copyOf(groups);
    }
}
