package taskmaster.ctl.top;

import java.util.ArrayList;
import java.util.List;
import taskmaster.ctl.render.DetailRow;

/** Processes below the names of their groups. The rows of a group stand together; one that is all of its group needs no head. */
final class TopTree {
    private TopTree() {}

    /** Whether the head of a group stands above this row. */
    static boolean beginsGroup(List<DetailRow> rows, int index) {
        return isMember(rows.get(index)) && (index == 0 || !isSameGroup(rows, index, index - 1));
    }

    /** The names of the rows, with the branches that lead to them. */
    static List<String> branches(List<DetailRow> rows) {
        List<String> names = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i == rows.size() - 1 || !isSameGroup(rows, i, i + 1);
            String branch = !isMember(rows.get(i)) ? "" : last ? "\u2514\u2500 " : "\u251c\u2500 ";
            names.add(branch + rows.get(i).namespec());
        }
        return names;
    }

    private static boolean isSameGroup(List<DetailRow> rows, int one, int other) {
        return rows.get(one).text("group").equals(rows.get(other).text("group"));
    }

    private static boolean isMember(DetailRow row) {
        return !row.namespec().equals(row.text("group"));
    }
}
