package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.render.DetailRow;
import taskmaster.ctl.render.JsonObject;

/** Details for programs. What is not known is left out. */
final class DetailJson {
    private static final List<String> TEXTS = List.of("group", "program", "lastExit", "reason");
    private static final List<String> NUMBERS = List.of(
            "pid",
            "uptimeMillis",
            "cpuPercent",
            "rssBytes",
            "threads",
            "openFiles",
            "starts",
            "restarts",
            "unexpectedExits",
            "nextTryMillis",
            "tries",
            "priority",
            "startedMillis",
            "startTries",
            "startupMillis");
    private static final List<String> SWITCHES = List.of("autostart", "exitExpected");

    private DetailJson() {}

    static JsonObject of(DetailRow row) {
        JsonObject fields = new JsonObject()
                .put("name", row.namespec())
                .put("result", row.state())
                .put("text", row.text("reason"))
                .put("process", row.text("name"));
        TEXTS.forEach(column -> fields.put(column, row.text(column)));
        for (String column : NUMBERS) {
            String number = row.text(column);
            if (row.number(column) >= 0 && Double.isFinite(row.number(column))) {
                fields.putNumber(column, number);
            }
        }
        for (String column : SWITCHES) {
            if (!row.text(column).isEmpty()) {
                fields.put(column, row.text(column).equals("true"));
            }
        }
        return fields;
    }
}
