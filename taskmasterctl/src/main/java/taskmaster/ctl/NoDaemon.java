package taskmaster.ctl;

import java.util.Optional;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.Connector;
import taskmaster.ctl.command.ConnectionHelp;

/** For what needs no daemon, and so no configuration: help, and words we do not know. */
final class NoDaemon {
    static final Connector CONNECTOR = () -> {
        throw new ClientException(ClientException.Kind.UNREACHABLE, "no daemon was looked for");
    };
    static final ConnectionHelp HELP = new ConnectionHelp("", Optional.empty(), false);

    private NoDaemon() {}
}
