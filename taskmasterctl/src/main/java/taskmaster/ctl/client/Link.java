package taskmaster.ctl.client;

import java.util.Optional;
import java.util.OptionalInt;

/** The connection to the daemon: made when first needed, kept, and made anew when it broke. Any thread. */
public final class Link implements AutoCloseable {
    private Connector connector;
    private Optional<Client> current = Optional.empty();

    public Link(Connector connector) {
        this.connector = connector;
    }

    /** The connection, made now if there is none. */
    public synchronized Client client() throws ClientException {
        if (current.isEmpty()) {
            current = Optional.of(connector.connect());
        }
        return current.get();
    }

    /** The rows of status, by the connection if there is one, else the cheapest way there is. */
    public String[] statusRows() throws ClientException {
        return look(false).rows();
    }

    /**
     * The same, and what is pending if that costs nothing or is wanted.
     *
     * @param pending whether it is worth another question
     */
    public synchronized Look look(boolean pending) throws ClientException {
        if (current.isEmpty()) {
            Optional<Look> seen = connector.glance();
            if (seen.isPresent()) {
                return seen.get();
            }
        }
        String[] rows = client().statusRows();
        return new Look(rows, pending ? client().pendingChanges() : OptionalInt.empty());
    }

    /** The table of status for programs, if there is no connection yet and it can be had without one. */
    public synchronized Optional<Reply> table() throws ClientException {
        return current.isEmpty() ? connector.table() : Optional.empty();
    }

    /** The connection, if there is one; never makes one. */
    public synchronized Optional<Client> current() {
        return current;
    }

    /** Drops a connection that no longer stands; true if there was such a one. For shells, before each command. */
    public synchronized boolean dropIfDead() {
        boolean dead = current.isPresent() && !current.get().isAlive();
        if (dead) {
            close();
        }
        return dead;
    }

    /** Leaves the daemon for another, to which a connection was made already. */
    public synchronized void move(Connector other, Client connected) {
        close();
        connector = other;
        current = Optional.of(connected);
    }

    @Override
    public synchronized void close() {
        current.ifPresent(Client::close);
        current = Optional.empty();
    }
}
