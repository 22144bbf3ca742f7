package taskmaster.ctl.top;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
        /** Something is asked: y or not. */
        QUESTION,
        /** A text is shown until a key is pressed. */
        TEXT
    }

    private List<DetailRow> all = List.of();
    private SortKey order = SortKey.NAME;
    private String filter = "";
    private String chosen = "";
    private final Set<String> marked = new LinkedHashSet<>();
    private Mode mode = Mode.TABLE;
    private String message = "";
    private String trouble = "";
    private String verb = "";
    private List<String> text = List.of();

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
        rows.sort(order.order());
        return rows;
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
        order = keys.get((keys.indexOf(order) + 1) % keys.size());
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
        if (!targets().isEmpty()) {
            verb = what;
            mode = Mode.QUESTION;
        }
    }

    /** What was asked about, once it is answered with yes. */
    String verb() {
        return verb;
    }

    String question() {
        List<String> targets = targets();
        String whom = targets.size() > 3 ? targets.size() + " processes" : String.join(", ", targets);
        return verb + " " + whom + "? y/N";
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
        mode = Mode.TEXT;
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
