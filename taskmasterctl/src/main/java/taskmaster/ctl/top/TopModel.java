package taskmaster.ctl.top;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taskmaster.ctl.command.SortKey;
import taskmaster.ctl.render.DetailRow;

/** What {@code top} knows and what was chosen in it. No terminal, no daemon: keys and pictures come in as calls. One thread. */
final class TopModel {

    /** What keys are for just now. */
    enum Mode {
        TABLE,
        /** A filter is typed. */
        FILTER,
        /** A command is typed. */
        COMMAND,
        /** Something is asked: y or not. */
        QUESTION,
        /** A text is shown until a key is pressed that does not move in it. */
        TEXT
    }

    private List<DetailRow> all = List.of();
    private SortKey order = SortKey.NAME;
    private Optional<List<String>> tree = Optional.empty();
    private boolean readOnly;
    private String filter = "";
    private String line = "";
    private String lastLine = "";
    private String chosen = "";
    private final Set<String> marked = new LinkedHashSet<>();
    private Mode mode = Mode.TABLE;
    private String message = "";
    private String trouble = "";
    private String question = "";
    private List<String> text = List.of();
    private int firstLine;

    /** A new picture. What was marked and is gone is no longer marked. */
    void update(List<DetailRow> rows) {
        all = rows;
        trouble = "";
        marked.retainAll(rows.stream().map(DetailRow::namespec).toList());
    }

    /** The rows that the filter lets through, in their order. */
    List<DetailRow> visible() {
        List<DetailRow> rows = new ArrayList<>(all);
        rows.removeIf(row -> !row.namespec().toLowerCase(Locale.ROOT).contains(filter.toLowerCase(Locale.ROOT)));
        rows.sort(tree.isPresent() ? inTree(tree.get()) : order.order());
        return rows;
    }

    private static Comparator<DetailRow> inTree(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.putIfAbsent(name, places.size()));
        return Comparator.comparingInt((DetailRow row) -> places.getOrDefault(row.namespec(), Integer.MAX_VALUE))
                .thenComparing(DetailRow::namespec);
    }

    /** Shows processes below their groups, in this order of names; empty: in one list. */
    void tree(Optional<List<String>> names) {
        tree = names;
    }

    boolean isTree() {
        return tree.isPresent();
    }

    void toggleReadOnly() {
        readOnly = !readOnly;
        message = readOnly ? "read-only: nothing can be changed" : "no longer read-only";
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** Which of the visible rows is chosen; the first, if the one that was is not there. */
    int chosenIndex() {
        List<DetailRow> rows = visible();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).namespec().equals(chosen)) {
                return i;
            }
        }
        return 0;
    }

    void move(int by) {
        List<DetailRow> rows = visible();
        if (!rows.isEmpty()) {
            chosen = rows.get(Math.clamp(chosenIndex() + (long) by, 0, rows.size() - 1))
                    .namespec();
        }
    }

    void nextOrder() {
        List<SortKey> keys = List.of(SortKey.values());
        order = isTree() ? order : keys.get((keys.indexOf(order) + 1) % keys.size());
        tree = Optional.empty();
        message = "sorted by " + order.name().toLowerCase(Locale.ROOT);
    }

    void mark() {
        for (String name : here()) {
            if (!marked.remove(name)) {
                marked.add(name);
            }
        }
        move(1);
    }

    boolean isMarked(String name) {
        return marked.contains(name);
    }

    /** The processes that a key is about: the marked ones, else the chosen one. */
    List<String> targets() {
        return marked.isEmpty() ? here() : List.copyOf(marked);
    }

    private List<String> here() {
        List<DetailRow> rows = visible();
        return rows.isEmpty() ? List.of() : List.of(rows.get(chosenIndex()).namespec());
    }

    void ask(String what) {
        question = what;
        mode = Mode.QUESTION;
    }

    String question() {
        return question;
    }

    /** What a command would do to the targets, as a question. */
    String question(String verb) {
        List<String> targets = targets();
        String whom = targets.size() > 3 ? targets.size() + " processes" : String.join(", ", targets);
        return verb + " " + whom + "? y/N";
    }

    void typeLine(String letters) {
        line += letters;
    }

    void eraseLine() {
        if (line.isEmpty()) {
            mode = Mode.TABLE;
        } else {
            line = line.substring(0, line.length() - 1);
        }
    }

    void setLine(String other) {
        line = other;
    }

    /** What was typed last time. */
    void recallLine() {
        line = lastLine;
    }

    String line() {
        return line;
    }

    /** The line is complete: back to the table, with nothing typed. */
    String takeLine() {
        String taken = line;
        lastLine = taken.isBlank() ? lastLine : taken;
        line = "";
        mode = Mode.TABLE;
        return taken;
    }

    void typeFilter(char letter) {
        filter += letter;
    }

    void eraseFilter() {
        filter = filter.isEmpty() ? "" : filter.substring(0, filter.length() - 1);
    }

    void clearFilter() {
        filter = "";
        mode = Mode.TABLE;
    }

    String filter() {
        return filter;
    }

    void show(List<String> lines) {
        text = lines;
        firstLine = 0;
        mode = Mode.TEXT;
    }

    /**
     * Moves in the text.
     *
     * @param room how many lines the screen has for it
     */
    void scroll(int by, int room) {
        firstLine = Math.clamp(firstLine + (long) by, 0, Math.max(0, text.size() - room));
    }

    int firstLine() {
        return firstLine;
    }

    List<String> text() {
        return text;
    }

    void say(String what) {
        message = what;
    }

    /** Why there is no newer picture; until there is one. */
    void trouble(String why) {
        trouble = why;
    }

    String message() {
        return trouble.isEmpty() ? message : trouble;
    }

    void enter(Mode next) {
        mode = next;
    }

    Mode mode() {
        return mode;
    }
}
