package taskmaster.ctl.top;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.Link;
import taskmaster.ctl.command.CommandRunner;
import taskmaster.ctl.command.ConnectionHelp;
import taskmaster.ctl.command.Context;
import taskmaster.ctl.command.Details;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.Operator;
import taskmaster.ctl.command.Place;
import taskmaster.ctl.command.StartOrder;
import taskmaster.ctl.render.DetailRow;
import taskmaster.ctl.render.TextReport;

/** What {@code top} lets the daemon do: the same commands as everywhere, their answers caught as lines. */
final class TopCommands {
    private final Link link;
    private final Place place;
    private final Executor beside;

    /** @param beside runs what takes its time */
    TopCommands(Link link, Place place, Executor beside) {
        this.link = link;
        this.place = place;
        this.beside = beside;
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

    /** The names of processes in the order of their start. */
    List<String> order() throws ClientException {
        return StartOrder.of(link.client());
    }

    String trouble(ClientException failed) {
        return new ConnectionHelp(place).firstLine(failed);
    }

    /** Where the daemon is. */
    String url() {
        return place.url();
    }

    private List<String> run(List<String> words, Operator operator) {
        TextConsole console = new TextConsole();
        Context context = new Context(link, place, new TextReport(console), console, operator, Manner.OWN);
        new CommandRunner().run(context, words);
        return console.lines();
    }

    /**
     * Runs a command beside, and hands on what it answers.
     *
     * @param question asked on that thread
     */
    void begin(List<String> words, Predicate<String> question, Consumer<List<String>> whenDone) {
        beside.execute(() -> whenDone.accept(run(words, new TopOperator(question))));
    }

    /** Does something that asks the daemon beside. */
    void begin(Runnable work) {
        beside.execute(work);
    }
}
