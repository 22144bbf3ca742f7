package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.Link;

/** The daemon that commands go to: where it is, and the connection. A shell may choose another. Any thread. */
public final class Target {
    private final Link link;
    private final Servers servers;
    private volatile Server server;

    public Target(Server first, Servers servers) {
        this.link = new Link(first.connector());
        this.server = first;
        this.servers = servers;
    }

    /** One daemon, and no other to choose. */
    public Target(Link link, Place place, String prompt) {
        this.link = link;
        this.server = new Server(place, prompt, link::client);
        this.servers = new NoOthers(server);
    }

    public Link link() {
        return link;
    }

    public Place place() {
        return server.place();
    }

    /** How the shell names it. */
    public String prompt() {
        return server.prompt();
    }

    public Servers servers() {
        return servers;
    }

    /**
     * Goes to another daemon.
     *
     * @throws ClientException if that cannot be reached: then all stays as it was
     */
    public void move(Server other) throws ClientException {
        Client client = other.connector().connect();
        link.move(other.connector(), client);
        server = other;
    }

    private record NoOthers(Server only) implements Servers {
        @Override
        public List<String> names() {
            return List.of();
        }

        @Override
        public Server find(String nameOrUrl) {
            return only;
        }
    }
}
