package taskmaster.ctl.render;

import java.util.List;

/** Answers as lines, in supervisorctl's words. */
public final class TextReport implements Report {
    private final Console console;

    public TextReport(Console console) {
        this.console = console;
    }

    @Override
    public void add(Answer answer) {
        console.print(Printable.of(answer.line()) + "\n");
    }

    @Override
    public void status(List<StatusRow> rows) {
        console.print(StatusTable.render(rows, console.hasColours()));
    }

    @Override
    public void log(String name, byte[] bytes) {
        console.write(bytes);
        if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
            console.print("\n");
        }
    }

    @Override
    public void finish() {
        console.flush();
    }

    @Override
    public boolean isText() {
        return true;
    }
}
