package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StateCounts;
import taskmaster.ctl.render.StatusRow;

/** {@code connect}: turns the shell to another daemon; without a name it lists those that the configuration knows. */
final class ConnectCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException {
        if (arguments.size() > 1) {
            throw new UsageException("connect takes one name or URL");
        }
        return arguments.isEmpty() ? list(context) : connect(context, arguments.getFirst());
    }

    private static int connect(Context context, String nameOrUrl) throws UsageException {
        Server server = context.target().servers().find(nameOrUrl);
        try {
            context.target().move(server);
            Client client = context.client();
            List<String> states = StatusRow.parse(client.statusRows()).stream()
                    .map(StatusRow::state)
                    .toList();
            String text = "connected to taskmasterd " + client.version() + " at "
                    + server.place().url();
            context.say(server.prompt(), "CONNECTED", text, text + "\n" + StateCounts.of(states));
            return ExitCode.OK;
        } catch (ClientException failed) {
            context.report().add(new ConnectionHelp(server.place()).explain(failed));
            return new ConnectCommand().exitCodeWithout(failed.kind());
        }
    }

    private static int list(Context context) throws UsageException {
        Servers servers = context.target().servers();
        for (String name : servers.names()) {
            Place place = servers.find(name).place();
            boolean here = place.url().equals(context.place().url())
                    && place.profile().equals(context.place().profile());
            context.say(
                    name, here ? "CURRENT" : "KNOWN", place.url(), (here ? "* " : "  ") + name + "  " + place.url());
        }
        return ExitCode.OK;
    }
}
