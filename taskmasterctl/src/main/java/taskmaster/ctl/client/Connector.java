package taskmaster.ctl.client;

/** Makes a connection to one daemon; every call makes a new one. */
@FunctionalInterface
public interface Connector {
    Client connect() throws ClientException;
}
