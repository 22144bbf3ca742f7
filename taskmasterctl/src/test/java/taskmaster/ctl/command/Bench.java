package taskmaster.ctl.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.FakeClient;
import taskmaster.ctl.client.Link;
import taskmaster.ctl.render.Extent;
import taskmaster.ctl.render.JsonReport;
import taskmaster.ctl.render.MemoryConsole;
import taskmaster.ctl.render.QuietReport;
import taskmaster.ctl.render.Report;
import taskmaster.ctl.render.TextReport;

/** Runs commands against a fake daemon and keeps what was printed. */
final class Bench {
    static final String URL = "unix:///run/t.sock";

    final FakeClient client = new FakeClient();
    private Operator operator = new Script(false);
    private Place place = new Place(URL, Optional.empty(), true, Map.of(), () -> "1.2.3");
    private boolean json;
    private boolean quiet;
    private Optional<Extent> extent = Optional.empty();
    private Manner manner = Manner.OWN;
    private Optional<ClientException> unreachable = Optional.empty();

    /** What a command printed and returned. */
    record Result(int code, String out) {}

    Bench json() {
        json = true;
        return this;
    }

    Bench quiet() {
        quiet = true;
        return this;
    }

    /** Output goes to a terminal, without colours. */
    Bench terminal(int columns, int lines) {
        extent = Optional.of(new Extent(columns, lines));
        return this;
    }

    /** The address is from this file. */
    Bench file(Path file) {
        place = new Place(URL, Optional.of(file), false, Map.of(), () -> "1.2.3");
        return this;
    }

    Bench supervisorctl() {
        manner = Manner.SUPERVISORCTL;
        return this;
    }

    Bench operator(Operator other) {
        operator = other;
        return this;
    }

    Bench unreachable(ClientException.Kind kind, String message) {
        unreachable = Optional.of(new ClientException(kind, message));
        return this;
    }

    Result run(String line) {
        MemoryConsole console = new MemoryConsole();
        extent.ifPresent(size -> console.extent(size.columns(), size.lines()));
        Report text = quiet ? new QuietReport(new TextReport(console)) : new TextReport(console);
        Report report = json ? new JsonReport(console) : text;
        Link link = new Link(() -> {
            if (unreachable.isPresent()) {
                throw unreachable.get();
            }
            return client;
        });
        int code = new CommandRunner().run(new Context(link, place, report, console, operator, manner), Words.of(line));
        return new Result(code, console.text());
    }
}
