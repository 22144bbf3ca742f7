package taskmaster.ctl.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taskmaster.ctl.render.Columns;

/** Brings the daemon's answers into the order of what was typed, as supervisorctl has it; within a group they stay as they are. */
final class AnswerOrder {
    private AnswerOrder() {}

    static String[] of(List<String> typed, String... lines) {
        if (typed.size() < 2 || lines.length < 2) {
            return lines;
        }
        Map<String, Integer> ranks = new HashMap<>();
        for (String line : lines) {
            String name = Columns.split(line, 2).getFirst();
            ranks.computeIfAbsent(name, unranked -> rank(typed, unranked));
        }
        String[] sorted = lines.clone();
        Arrays.sort(
                sorted,
                Comparator.comparingInt(
                        line -> ranks.getOrDefault(Columns.split(line, 2).getFirst(), 0)));
        return sorted;
    }

    private static int rank(List<String> typed, String name) {
        int colon = name.indexOf(':');
        String group = colon < 0 ? name : name.substring(0, colon);
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            boolean meant = Patterns.isPattern(word)
                    ? Patterns.matches(word, name)
                    : Selection.isGroup(word)
                            ? Selection.groupOf(word).equals(group)
                            : word.equals(name) || word.equals(name + ":" + name);
            if (meant) {
                return i;
            }
        }
        return typed.size();
    }
}
