package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taskmaster.ctl.render.StatusRow;

/** Notices what became of processes between two pictures. */
final class StateWatch {
    private final Map<String, String> known = new HashMap<>();

    /** @param rows the processes that are watched, as they are now */
    StateWatch(List<StatusRow> rows) {
        rows.forEach(row -> known.put(row.namespec(), picture(row)));
    }

    /** The rows of watched processes that are not as they were. */
    List<StatusRow> changes(List<StatusRow> now) {
        List<StatusRow> changed = new ArrayList<>();
        for (StatusRow row : now) {
            String before = known.get(row.namespec());
            if (before != null && !before.equals(picture(row))) {
                known.put(row.namespec(), picture(row));
                changed.add(row);
            }
        }
        return changed;
    }

    private static String picture(StatusRow row) {
        return row.state() + " " + row.pid();
    }
}
