package taskmaster.ctl.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;
import taskmaster.ctl.command.CompletionWords;
import taskmaster.ctl.command.FirstWord;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.Manual;
import taskmaster.ctl.command.Servers;
import taskmaster.ctl.render.StatusRow;

/** What Tab offers: commands first, then what the command takes, by its manual; processes with their states. */
final class WordCompleter implements Completer {
    /** A pattern, an option or something in quotes is not judged. */
    private static final Pattern WORD_OF_A_NAME = Pattern.compile("[^-*?\\[\\]'\"][^*?\\[\\]'\"]*(:\\*)?");

    /** Commands whose names may be those of sections too. */
    private static final Set<String> SECTIONS = Set.of("config");

    private final LiveNames names;
    private final Servers servers;
    private final Manner manner;
    private final Map<String, Manual> manuals = new TreeMap<>();
    private final List<Offer> commands = new ArrayList<>();

    /** @param manner which names commands have */
    WordCompleter(LiveNames names, Servers servers, Manner manner) {
        this.names = names;
        this.servers = servers;
        this.manner = manner;
        for (Manual manual : Manual.all()) {
            List<String> all = manual.names(manner);
            all.forEach(name -> manuals.put(name, manual));
            for (String name : CompletionWords.offered(manual)) {
                if (all.contains(name)) {
                    commands.add(new Offer(name, manual.summary()));
                }
            }
        }
    }

    /** The manual of the command that a word means; null if it means none. */
    private @Nullable Manual manual(String word) {
        return manuals.get(FirstWord.of(word, manner).command());
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        for (Offer offer : offers(line.words(), line.wordIndex())) {
            String about = offer.about().isEmpty() ? null : offer.about();
            candidates.add(new Candidate(offer.word(), offer.word(), null, about, null, null, true));
        }
    }

    /** Whether the word means a command. */
    boolean isCommand(String word) {
        return manual(word) != null || word.equals("?");
    }

    /** Whether a command begins like that. */
    boolean isBeginning(String word) {
        return manuals.keySet().stream().anyMatch(name -> name.startsWith(word));
    }

    /** What the command of a line still wants. */
    String hint(String line) {
        List<String> words = List.of(line.stripLeading().split("\\s+", -1));
        Manual manual = manual(words.getFirst());
        return manual == null ? "" : ArgumentHint.of(manual, words);
    }

    /**
     * Whether a word names no process there is, as far as is known without asking.
     *
     * @param words of the line, the command first
     * @param typed whether more may come of the word
     */
    boolean isStray(List<String> words, int index, boolean typed) {
        Manual manual = manual(words.getFirst());
        List<StatusRow> rows = names.known();
        String word = words.get(index);
        boolean judged = manual != null
                && !rows.isEmpty()
                && namesProcess(manual, words, index)
                && WORD_OF_A_NAME.matcher(word).matches();
        return judged && rows.stream().noneMatch(row -> isMeant(row, word, typed)) && !isMeant("all", word, typed);
    }

    private static boolean namesProcess(Manual manual, List<String> words, int index) {
        boolean value = words.get(index - 1).startsWith("-");
        return !value
                && switch (manual.takes()) {
                    case "process" -> !SECTIONS.contains(manual.name());
                    case "signal" -> index > 1;
                    case "stream" -> index == 1;
                    default -> false;
                };
    }

    private static boolean isMeant(StatusRow row, String word, boolean typed) {
        return isMeant(row.namespec(), word, typed)
                || isMeant(row.group() + ":*", word, typed)
                || isMeant(row.group() + ":", word, typed);
    }

    private static boolean isMeant(String name, String word, boolean typed) {
        return typed ? name.startsWith(word) : name.equals(word);
    }

    /** @param index which of the words is being typed */
    List<Offer> offers(List<String> words, int index) {
        Optional<Manual> manual = Optional.ofNullable(manual(words.getFirst()));
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
