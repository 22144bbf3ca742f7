package taskmaster.ctl.client;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The connection to the daemon: made when first needed, kept, and made anew when it broke. Any thread; while one waits for a
 * connection, only those wait that need it as well.
 */
public final class Link implements AutoCloseable {
    private final Object connecting = new Object();
    private Connector connector;
    private Optional<Client> current = Optional.empty();
    private Optional<Consumer<Client>> whenBack = Optional.empty();

    public Link(Connector connector) {
        this.connector = connector;
    }

    /** The connection, made now if there is none. */
    public Client client() throws ClientException {
        Optional<Client> there = current();
        if (there.isPresent()) {
            return there.get();
        }
        synchronized (connecting) {
            Optional<Client> meanwhile = current();
            return meanwhile.isPresent() ? meanwhile.get() : connect(door());
        }
    }

    private Client connect(Connector door) throws ClientException {
        Client made = door.connect();
        Optional<Consumer<Client>> told;
        synchronized (this) {
            if (door.equals(connector)) {
                current = Optional.of(made);
            }
            told = whenBack;
            whenBack = Optional.empty();
        }
        told.ifPresent(listener -> listener.accept(made));
        return made;
    }

    private synchronized Connector door() {
        return connector;
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
    public Look look(boolean pending) throws ClientException {
        if (current().isEmpty()) {
            Optional<Look> seen = door().glance();
            if (seen.isPresent()) {
                return seen.get();
            }
        }
        String[] rows = client().statusRows();
        return new Look(rows, pending ? client().pendingChanges() : OptionalInt.empty());
    }

    /** The table of status for programs, if there is no connection yet and it can be had without one. */
    public Optional<Reply> table() throws ClientException {
        return current().isEmpty() ? door().table() : Optional.empty();
    }

    /** The connection, if there is one; never makes one. */
    public synchronized Optional<Client> current() {
        return current;
    }

    /**
     * Drops a connection that no longer stands. For shells, before each command.
     *
     * @param told the next one, on the thread that needs it; forgotten if this connection stands
     */
    public void dropIfDead(Consumer<Client> told) {
        Optional<Client> asked = current();
        boolean dead = asked.isPresent() && !asked.get().isAlive();
        synchronized (this) {
            whenBack = dead ? Optional.of(told) : Optional.empty();
        }
        if (dead) {
            drop(asked.get());
        }
    }

    private void drop(Client dead) {
        synchronized (this) {
            if (current.isPresent() && current.get().equals(dead)) {
                current = Optional.empty();
            }
        }
        dead.close();
    }

    /** Leaves the daemon for another, to which a connection was made already. */
    public void move(Connector other, Client connected) {
        close();
        synchronized (this) {
            connector = other;
            current = Optional.of(connected);
        }
    }

    @Override
    public void close() {
        current().ifPresent(this::drop);
    }
}
