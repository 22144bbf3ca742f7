package taskmaster.ctl.render;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Answers as JSON: one object when the command is over, with the answers in {@code results}, one a line; or, where answers have no
 * end, one object a line as they come. The schema is in docs/CTL.md; {@link #SCHEMA} counts what would break a reader of it.
 */
public final class JsonReport implements Report {
    /** Goes up when a field goes away or changes its meaning, not when one is added. */
    public static final int SCHEMA = 1;

    private final Console console;
    private final StringBuilder results = new StringBuilder();
    private boolean streams;

    public JsonReport(Console console) {
        this.console = console;
    }

    @Override
    public void add(Answer answer) {
        add(
                new JsonObject()
                        .put("name", answer.name())
                        .put("result", answer.result())
                        .put("text", answer.text()),
                "");
    }

    @Override
    public void add(JsonObject fields, String lines) {
        if (streams) {
            console.print(fields + "\n");
            console.flush();
        } else {
            results.append(results.isEmpty() ? "\n" : ",\n").append(fields);
        }
    }

    @Override
    public void stream() {
        streams = true;
    }

    @Override
    public void status(List<StatusRow> rows) {
        for (StatusRow row : rows) {
            JsonObject fields = new JsonObject()
                    .put("name", row.namespec())
                    .put("result", row.state())
                    .put("text", row.description())
                    .put("group", row.group())
                    .put("process", row.name())
                    .put("code", row.code())
                    .put("pid", Math.max(row.pid(), 0))
                    .put("start", row.startMillis())
                    .put("stop", row.stopMillis())
                    .put("exit", row.lastExit());
            add(fields, "");
        }
    }

    @Override
    public void log(String name, byte[] bytes) {
        add(Answer.about(name, "LOG", new String(bytes, StandardCharsets.UTF_8)));
    }

    @Override
    public void finish(String command, int exitCode) {
        if (!streams) {
            console.print("{\"schema\":" + SCHEMA + "," + head(command, exitCode) + ",\"results\":[" + results
                    + (results.isEmpty() ? "]}\n" : "\n]}\n"));
        }
        console.flush();
    }

    private static String head(String command, int exitCode) {
        String fields =
                new JsonObject().put("command", command).put("exit", exitCode).toString();
        return fields.substring(1, fields.length() - 1);
    }

    @Override
    public boolean isText() {
        return false;
    }
}
