package taskmaster.ctl.log;

import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.jmx.api.LogPiece;

/** The daemon's own log. */
public record MainChannel(Client client) implements Channel {
    @Override
    public String name() {
        return "taskmasterd";
    }

    @Override
    public LogPiece read(long position, int bytes) throws ClientException {
        return client.mainLog(position, bytes);
    }
}
