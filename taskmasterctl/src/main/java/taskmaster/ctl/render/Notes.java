package taskmaster.ctl.render;

/** What is to be said about a process beyond its state. */
final class Notes {
    private Notes() {}

    static String of(DetailRow row, long nowMillis) {
        return switch (row.state()) {
            case "RUNNING" -> unexpected(row);
            case "STARTING" -> row.number("tries") > 0 ? "try " + (long) (row.number("tries") + 1) : "";
            case "BACKOFF" -> next(row, nowMillis) + row.text("reason");
            case "EXITED" -> row.text("lastExit");
            case "STOPPED" -> row.text("lastExit").isEmpty() ? notStarted(row) : "";
            default -> row.text("reason");
        };
    }

    private static String notStarted(DetailRow row) {
        return row.text("autostart").equals("false") ? "not started (autostart=false)" : "not started";
    }

    private static String unexpected(DetailRow row) {
        long ends = (long) row.number("unexpectedExits");
        return ends <= 0
                ? ""
                : "ended " + ends + (ends == 1 ? " time" : " times") + " unasked: " + row.text("lastExit");
    }

    private static String next(DetailRow row, long nowMillis) {
        double next = row.number("nextTryMillis");
        return next <= 0 ? "" : "next try in " + Amounts.age(Math.max(0, (long) next - nowMillis)) + ": ";
    }
}
