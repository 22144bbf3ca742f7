package taskmaster.ctl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import taskmaster.ctl.command.CompletionWords;
import taskmaster.ctl.command.Manual;
import taskmaster.ctl.command.Servers;
import taskmaster.ctl.render.StatusRow;

/** What Tab offers: commands first, then what the command takes, by its manual; processes with their states. */
final class WordCompleter implements Completer {
    private final LiveNames names;
    private final Servers servers;
    private final Map<String, Manual> manuals = new TreeMap<>();
    private final List<Offer> commands = new ArrayList<>();

    WordCompleter(LiveNames names, Servers servers) {
        this.names = names;
        this.servers = servers;
        for (Manual manual : Manual.all()) {
            for (String name : CompletionWords.names(manual)) {
                manuals.put(name, manual);
                commands.add(new Offer(name, manual.summary()));
            }
        }
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        for (Offer offer : offers(line.words(), line.wordIndex())) {
            String about = offer.about().isEmpty() ? null : offer.about();
            candidates.add(new Candidate(offer.word(), offer.word(), null, about, null, null, true));
        }
    }

    /** Whether there is a command of that name. */
    boolean isCommand(String word) {
        return manuals.containsKey(word) || word.equals("?");
    }

    /** Whether a command begins like that. */
    boolean isBeginning(String word) {
        return manuals.keySet().stream().anyMatch(name -> name.startsWith(word));
    }

    /** @param index which of the words is being typed */
    List<Offer> offers(List<String> words, int index) {
        Optional<Manual> manual = Optional.ofNullable(manuals.get(words.getFirst()));
        if (index == 0) {
            return commands;
        }
        if (manual.isEmpty()) {
            return List.of();
        }
        String before = words.get(index - 1);
        String values = CompletionWords.values(before.equals("-o") ? "--output" : before);
        if (!values.isEmpty()) {
            return plain(values);
        }
        boolean option = words.size() > index && words.get(index).startsWith("-");
        return option ? options(manual.get()) : arguments(manual.get(), words, index);
    }

    private static List<Offer> options(Manual manual) {
        return CompletionWords.options(manual).stream()
                .map(entry -> new Offer(entry.term(), entry.meaning()))
                .toList();
    }

    private List<Offer> arguments(Manual manual, List<String> words, int index) {
        boolean first = index == 1 || words.get(index - 1).startsWith("-");
        return switch (manual.takes()) {
            case "process" -> processes();
            case "group" -> groups();
            case "signal" -> index == 1 ? plain(CompletionWords.SIGNALS) : processes();
            case "stream" -> first ? single() : plain("stdout stderr");
            case "command" -> commands;
            case "server" ->
                servers.names().stream().map(name -> new Offer(name, "")).toList();
            case "shell" -> plain("bash zsh fish");
            default -> List.of();
        };
    }

    private static List<Offer> plain(String words) {
        return List.of(words.split(" ")).stream()
                .map(word -> new Offer(word, ""))
                .toList();
    }

    private List<Offer> single() {
        List<Offer> offers = new ArrayList<>();
        for (StatusRow row : names.rows()) {
            offers.add(new Offer(row.namespec(), row.state()));
        }
        return offers;
    }

    private List<Offer> processes() {
        List<Offer> offers = single();
        Map<String, Integer> groups = new TreeMap<>();
        for (StatusRow row : names.rows()) {
            if (!row.namespec().equals(row.group())) {
                groups.merge(row.group(), 1, Integer::sum);
            }
        }
        groups.forEach((group, members) -> offers.add(new Offer(group + ":*", "group of " + members)));
        offers.add(new Offer("all", "everything"));
        return offers;
    }

    private List<Offer> groups() {
        Map<String, Integer> groups = new TreeMap<>();
        names.rows().forEach(row -> groups.merge(row.group(), 1, Integer::sum));
        List<Offer> offers = new ArrayList<>();
        groups.forEach(
                (group, members) -> offers.add(new Offer(group, members == 1 ? "1 process" : members + " processes")));
        return offers;
    }
}
