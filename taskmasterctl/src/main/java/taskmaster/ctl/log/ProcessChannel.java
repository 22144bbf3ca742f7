package taskmaster.ctl.log;

import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.jmx.api.LogPiece;

/**
 * A stream of a process.
 *
 * @param name namespec
 * @param stream {@code stdout} or {@code stderr}
 */
public record ProcessChannel(Client client, String name, String stream) implements Channel {
    @Override
    public LogPiece read(long position, int bytes) throws ClientException {
        return client.processLog(name, stream, position, bytes);
    }

    @Override
    public CaptureTimes captureTimes(long position) throws ClientException {
        return new CaptureTimes(client.captureTimes(name, stream, position));
    }
}
