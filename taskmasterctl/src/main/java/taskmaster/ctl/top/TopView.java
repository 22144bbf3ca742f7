package taskmaster.ctl.top;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.render.Columns;
import taskmaster.ctl.render.DetailRow;
import taskmaster.ctl.render.Extent;
import taskmaster.ctl.render.Printable;
import taskmaster.ctl.render.WideTable;

/** The picture of a model: exactly as many lines as the screen has, none wider than it. */
final class TopView {
    /** The most important first: what does not fit is left out as a whole. */
    private static final List<String> HINTS = List.of(
            "? keys",
            "q quit",
            ": command",
            "/ filter",
            "l logs",
            "e explain",
            "r restart",
            "x stop",
            "a start",
            "space mark",
            "s sort",
            "t tree",
            "R read-only");

    /** Lines above and below the table: title, heads of columns, hints. */
    private static final int FRAME = 3;

    /**
     * A picture.
     *
     * @param chosen which line is to stand out; -1: none
     */
    record Picture(List<String> lines, int chosen) {}

    /** A line of the table; of a group's head the row is -1. */
    private record Line(String text, int row) {}

    private TopView() {}

    /** How many lines of a text or a table are seen at once. */
    static int room(Extent extent) {
        return Math.max(1, extent.lines() - FRAME);
    }

    static Picture of(TopModel model, String title, Extent extent, long nowMillis, boolean colours) {
        return model.mode() == TopModel.Mode.TEXT
                ? text(model, extent)
                : table(model, title, extent, nowMillis, colours);
    }

    private static Picture text(TopModel model, Extent extent) {
        List<String> lines = new ArrayList<>();
        List<String> all = model.text();
        int room = textRoom(extent);
        all.stream()
                .skip(model.firstLine())
                .limit(room)
                .forEach(line -> lines.add(Columns.cut(Printable.of(line.replace("\t", "    ")), extent.columns())));
        int last = Math.min(all.size(), model.firstLine() + room);
        String more = last + " of " + all.size() + ": arrows move, ";
        return new Picture(fill(lines, (all.size() > room ? more : "") + "any key goes back", extent), -1);
    }

    /** How many lines of a text are seen at once. */
    static int textRoom(Extent extent) {
        return Math.max(1, extent.lines() - 1);
    }

    private static Picture table(TopModel model, String title, Extent extent, long nowMillis, boolean colours) {
        List<DetailRow> rows = model.visible();
        List<String> names = model.isTree() ? TopTree.branches(rows) : names(rows);
        List<String> table = new WideTable(rows, names, nowMillis, Optional.of(narrower(extent)), colours).lines();
        List<Line> body = body(model, rows, table, extent);
        int chosen = 0;
        while (chosen < body.size() - 1 && body.get(chosen).row() != model.chosenIndex()) {
            chosen++;
        }
        int room = room(extent);
        int from = Math.clamp(chosen - room / 2L, 0, Math.max(0, body.size() - room));
        List<String> lines = new ArrayList<>();
        String lock = model.isReadOnly() ? "[read-only] " : "";
        lines.add(Columns.cut(lock + title + "  " + table.getLast(), extent.columns()));
        lines.add("  " + table.getFirst());
        body.stream().skip(from).limit(room).forEach(line -> lines.add(line.text()));
        return new Picture(fill(lines, bottom(model, extent), extent), rows.isEmpty() ? -1 : 2 + chosen - from);
    }

    private static List<String> names(List<DetailRow> rows) {
        return rows.stream().map(DetailRow::namespec).toList();
    }

    private static List<Line> body(TopModel model, List<DetailRow> rows, List<String> table, Extent extent) {
        List<Line> body = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (model.isTree() && TopTree.beginsGroup(rows, i)) {
                body.add(new Line(Columns.cut("  " + rows.get(i).text("group"), extent.columns()), -1));
            }
            body.add(new Line((model.isMarked(rows.get(i).namespec()) ? "* " : "  ") + table.get(i + 1), i));
        }
        return body;
    }

    private static Extent narrower(Extent extent) {
        return new Extent(Math.max(1, extent.columns() - 2), extent.lines());
    }

    private static String bottom(TopModel model, Extent extent) {
        return switch (model.mode()) {
            case FILTER -> end("/" + model.filter() + "_", "   Enter keeps it, Esc drops it", extent);
            case COMMAND -> end(":" + model.line() + "_", "   Enter does it, Tab completes, Esc leaves", extent);
            case QUESTION -> model.question();
            default ->
                model.message().isEmpty()
                        ? hints(model.filter().isEmpty() ? "" : "/" + model.filter() + "  ", extent)
                        : model.message();
        };
    }

    /** What is typed, with its end always to be seen, and what to do if there is room. */
    private static String end(String typed, String hint, Extent extent) {
        int over = typed.length() - extent.columns();
        return over > 0
                ? typed.substring(over)
                : typed.length() + hint.length() > extent.columns() ? typed : typed + hint;
    }

    private static String hints(String before, Extent extent) {
        StringBuilder line = new StringBuilder(before);
        for (String hint : HINTS) {
            if (line.length() + hint.length() > extent.columns()) {
                break;
            }
            line.append(hint).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static List<String> fill(List<String> lines, String bottom, Extent extent) {
        while (lines.size() < extent.lines() - 1) {
            lines.add("");
        }
        lines.add(Columns.cut(Printable.of(bottom), extent.columns()));
        return lines;
    }
}
