package taskmaster.ctl.client;

import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import taskmaster.core.model.Secret;

/** Connects, and asks the person at the terminal for what is missing: a password, or a name as well. Keeps what it was told. */
public final class AskingConnector implements Connector {
    private final Address address;
    private final Optional<Path> tlsCa;
    private final boolean asks;
    private Optional<String> username;
    private Optional<Secret> password;

    /** @param asks whether there may be questions */
    public AskingConnector(
            Address address, Optional<String> username, Optional<Secret> password, Optional<Path> tlsCa, boolean asks) {
        this.address = address;
        this.username = username;
        this.password = password;
        this.tlsCa = tlsCa;
        this.asks = asks;
    }

    @Override
    public Client connect() throws ClientException {
        try {
            return new JmxDoor(address, credentials(), tlsCa).connect();
        } catch (ClientException failed) {
            if (failed.kind() != ClientException.Kind.AUTHENTICATION
                    || credentials().isPresent()
                    || !ask()) {
                throw failed;
            }
            return new JmxDoor(address, credentials(), tlsCa).connect();
        }
    }

    @Override
    public Optional<Look> glance() throws ClientException {
        return address instanceof Address.Unix unix
                ? Looker.look(unix.path(), JmxDoor.PATIENCE_SECONDS)
                : Optional.empty();
    }

    @Override
    public Optional<Reply> table() throws ClientException {
        return address instanceof Address.Unix unix
                ? Looker.table(unix.path(), Calls.PATIENCE_SECONDS)
                : Optional.empty();
    }

    private Optional<Credentials> credentials() {
        return username.isPresent() && password.isPresent()
                ? Optional.of(new Credentials(username.get(), password.get()))
                : Optional.empty();
    }

    private boolean ask() {
        Optional<Console> present = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (!asks || present.isEmpty()) {
            return false;
        }
        Console terminal = present.get();
        if (username.isEmpty()) {
            username = Optional.ofNullable(terminal.readLine("Username: "));
        }
        char[] word = terminal.readPassword("Password: ");
        password = Optional.ofNullable(word).map(letters -> new Secret(new String(letters)));
        return credentials().isPresent();
    }
}
