package taskmaster.ctl;

import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.Connector;

/** For what needs no daemon, and so no configuration: help, and words we do not know. */
final class NoDaemon {
    static final Connector CONNECTOR = () -> {
        throw new ClientException(ClientException.Kind.UNREACHABLE, "no daemon was looked for");
    };

    private NoDaemon() {}
}
