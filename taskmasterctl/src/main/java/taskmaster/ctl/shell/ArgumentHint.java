package taskmaster.ctl.shell;

import java.util.List;
import taskmaster.ctl.command.Manual;

/** What a command still wants, as its manual writes it: {@code NAME...} behind {@code stop }. */
final class ArgumentHint {
    private static final String MORE = "...";

    private ArgumentHint() {}

    /**
     * Nothing while a word is being typed, and when all is there.
     *
     * @param words of the line, the command first; the last is empty where a new one would begin
     */
    static String of(Manual manual, List<String> words) {
        if (words.size() < 2 || !words.getLast().isEmpty()) {
            return "";
        }
        List<String> wanted = arguments(manual);
        long given = words.subList(1, words.size() - 1).stream()
                .filter(word -> !word.startsWith("-"))
                .count();
        if (given < wanted.size()) {
            return String.join(" ", wanted.subList((int) given, wanted.size()));
        }
        boolean more = !wanted.isEmpty() && wanted.getLast().endsWith(MORE);
        return more ? "[" + wanted.getLast() + "]" : "";
    }

    /** Those of the form with the most of them; the first of these is the usual one. */
    private static List<String> arguments(Manual manual) {
        List<String> most = List.of();
        for (Manual.Entry form : manual.forms()) {
            List<String> words = List.of(form.term().split(" "));
            List<String> arguments = words.subList(1, words.size()).stream()
                    .filter(word -> !word.startsWith("-") && !word.startsWith("[-"))
                    .toList();
            if (arguments.size() > most.size()) {
                most = arguments;
            }
        }
        return most;
    }
}
