package taskmaster.ctl.render;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers as one JSON array, printed when the command is over; every element has name, result and text. */
public final class JsonReport implements Report {
    private final Console console;
    private final JsonArray array = new JsonArray();

    public JsonReport(Console console) {
        this.console = console;
    }

    @Override
    public void add(Answer answer) {
        array.begin(answer.name(), answer.result(), answer.text()).end();
    }

    @Override
    public void status(List<StatusRow> rows) {
        for (StatusRow row : rows) {
            array.begin(row.namespec(), row.state(), row.description())
                    .field("group", row.group())
                    .field("process", row.name())
                    .field("code", row.code())
                    .field("pid", Math.max(row.pid(), 0))
                    .field("start", row.startMillis())
                    .field("stop", row.stopMillis())
                    .field("exit", row.lastExit())
                    .end();
        }
    }

    @Override
    public void log(String name, byte[] bytes) {
        array.begin(name, "LOG", new String(bytes, StandardCharsets.UTF_8)).end();
    }

    @Override
    public void finish() {
        console.print(array.finish());
        console.flush();
    }

    @Override
    public boolean isText() {
        return false;
    }
}
