package taskmaster.ctl.top;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.Link;
import taskmaster.ctl.command.CommandRunner;
import taskmaster.ctl.command.ConnectionHelp;
import taskmaster.ctl.command.Context;
import taskmaster.ctl.command.Details;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.Place;
import taskmaster.ctl.command.Script;
import taskmaster.ctl.render.DetailRow;
import taskmaster.ctl.render.TextReport;

/** What {@code top} lets the daemon do: the same commands as everywhere, their answers caught as lines. */
final class TopCommands {
    private final Link link;
    private final Place place;

    TopCommands(Link link, Place place) {
        this.link = link;
        this.place = place;
    }

    List<DetailRow> rows() throws ClientException {
        try {
            return Details.all(link.client());
        } catch (ClientException failed) {
            if (failed.kind() == ClientException.Kind.LOST) {
                link.close();
            }
            throw failed;
        }
    }

    String trouble(ClientException failed) {
        return new ConnectionHelp(place).firstLine(failed);
    }

    /** Where the daemon is. */
    String url() {
        return place.url();
    }

    private List<String> run(String command, List<String> arguments) {
        TextConsole console = new TextConsole();
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(arguments);
        Context context = new Context(link, place, new TextReport(console), console, new Script(true), Manner.OWN);
        new CommandRunner().run(context, words);
        return console.lines();
    }

    /** Runs a command on a thread of its own, and hands on what it answers. */
    void begin(String command, List<String> arguments, Consumer<List<String>> whenDone) {
        Thread.ofPlatform().daemon().name("top").start(() -> whenDone.accept(run(command, arguments)));
    }
}
