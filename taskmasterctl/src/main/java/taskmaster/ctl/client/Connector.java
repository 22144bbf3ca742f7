package taskmaster.ctl.client;

import java.util.Optional;

/** Makes a connection to one daemon; every call makes a new one. */
@FunctionalInterface
public interface Connector {
    Client connect() throws ClientException;

    /** The rows of status, where they can be had cheaper than by a connection; empty: connect. */
    default Optional<Look> glance() throws ClientException {
        return Optional.empty();
    }

    /** The table of status, ready to be printed, where it can be had; empty: it has to be made of the rows. */
    default Optional<Reply> table() throws ClientException {
        return Optional.empty();
    }
}
