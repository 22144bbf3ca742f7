package taskmaster.ctl.top;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.render.Columns;
import taskmaster.ctl.render.DetailRow;
import taskmaster.ctl.render.Extent;
import taskmaster.ctl.render.WideTable;

/** The picture of a model: exactly as many lines as the screen has, none wider than it. */
final class TopView {
    private static final String KEYS =
            "q quit  arrows move  space mark  l logs  e explain  r restart  x stop  a start  o order  / filter";

    /**
     * A picture.
     *
     * @param chosen which line is to stand out; -1: none
     */
    record Picture(List<String> lines, int chosen) {}

    private TopView() {}

    static Picture of(TopModel model, String title, Extent extent, long nowMillis, boolean colours) {
        int room = Math.max(1, extent.lines() - 3);
        List<String> lines = new ArrayList<>();
        if (model.mode() == TopModel.Mode.TEXT) {
            model.text().stream()
                    .limit(extent.lines() - 1L)
                    .forEach(line -> lines.add(Columns.cut(line, extent.columns())));
            return new Picture(fill(lines, "any key goes back", extent), -1);
        }
        List<DetailRow> rows = model.visible();
        int chosen = model.chosenIndex();
        int from = Math.clamp(chosen - room / 2L, 0, Math.max(0, rows.size() - room));
        List<String> table = new WideTable(rows, nowMillis, Optional.of(narrower(extent)), colours).lines();
        lines.add(Columns.cut(title + "  " + table.getLast(), extent.columns()));
        lines.add("  " + table.getFirst());
        for (int i = from; i < Math.min(rows.size(), from + room); i++) {
            lines.add((model.isMarked(rows.get(i).namespec()) ? "* " : "  ") + table.get(i + 1));
        }
        return new Picture(fill(lines, bottom(model), extent), rows.isEmpty() ? -1 : 2 + chosen - from);
    }

    private static Extent narrower(Extent extent) {
        return new Extent(Math.max(1, extent.columns() - 2), extent.lines());
    }

    private static String bottom(TopModel model) {
        return switch (model.mode()) {
            case FILTER -> "/" + model.filter() + "_   Enter keeps it, Esc drops it";
            case QUESTION -> model.question();
            default ->
                model.message().isEmpty()
                        ? (model.filter().isEmpty() ? KEYS : "/" + model.filter() + "  " + KEYS)
                        : model.message();
        };
    }

    private static List<String> fill(List<String> lines, String bottom, Extent extent) {
        while (lines.size() < extent.lines() - 1) {
            lines.add("");
        }
        lines.add(Columns.cut(bottom, extent.columns()));
        return lines;
    }
}
