package taskmaster.ctl.render;

import java.util.List;
import java.util.Optional;

/** Answers as lines, in supervisorctl's words. */
public final class TextReport implements Report {
    private final Console console;
    private final Optional<Console> asides;

    public TextReport(Console console) {
        this(console, Optional.empty());
    }

    /** @param asides where lines go that only explain, so that programs see supervisorctl's alone; empty: below the others */
    public TextReport(Console console, Optional<Console> asides) {
        this.console = console;
        this.asides = asides;
    }

    @Override
    public void add(Answer answer) {
        String line = Printable.of(answer.line());
        if (asides.isPresent()) {
            split(line, asides.get());
        } else {
            console.print(line + "\n");
        }
    }

    private void split(String lines, Console other) {
        int from = 0;
        while (from <= lines.length()) {
            int end = lines.indexOf('\n', from);
            end = end < 0 ? lines.length() : end;
            boolean aside = from > 0 && lines.startsWith("  ", from);
            (aside ? other : console).print(lines.substring(from, end) + "\n");
            from = end + 1;
        }
    }

    @Override
    public void add(JsonObject fields, String lines) {
        console.print(lines);
    }

    @Override
    public void stream() {
        // People see every line at once anyway.
    }

    @Override
    public void status(List<StatusRow> rows) {
        console.print(StatusTable.render(rows, console));
    }

    @Override
    public void log(String name, byte[] bytes) {
        HarmlessBytes harmless = HarmlessBytes.on(console);
        console.write(harmless.pass(bytes));
        console.write(harmless.rest());
        if (bytes.length > 0 && bytes[bytes.length - 1] != '\n') {
            console.print("\n");
        }
    }

    @Override
    public void finish(String command, int exitCode) {
        console.flush();
        asides.ifPresent(Console::flush);
    }

    @Override
    public boolean isText() {
        return true;
    }
}
