package taskmaster.jmx.server;

import java.io.ObjectInputFilter;
import java.rmi.AccessException;
import java.rmi.NotBoundException;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.server.RMIClientSocketFactory;
import java.rmi.server.RMIServerSocketFactory;
import org.jspecify.annotations.Nullable;
import sun.rmi.registry.RegistryImpl;

/**
 * A registry with one entry that nobody can change. The JDK's own lets every process of this machine bind and unbind, by which a
 * local user could put his own server in our place and collect passwords. Takes no object from anybody: names are texts.
 */
final class ReadOnlyRegistry extends RegistryImpl {
    private static final long serialVersionUID = 1L;
    private static final int MAX_DEPTH = 2;
    private static final int MAX_REFERENCES = 4;

    private final transient Pace pace;
    private final String name;
    private final transient Remote entry;

    ReadOnlyRegistry(
            int port,
            @Nullable RMIClientSocketFactory clients,
            @Nullable RMIServerSocketFactory servers,
            Pace pace,
            String name,
            Remote entry)
            throws RemoteException {
        super(port, clients, servers, ReadOnlyRegistry::admit);
        this.pace = pace;
        this.name = name;
        this.entry = entry;
    }

    private static ObjectInputFilter.Status admit(ObjectInputFilter.FilterInfo sent) {
        boolean plain = sent.serialClass() == null
                && sent.arrayLength() < 0
                && sent.depth() <= MAX_DEPTH
                && sent.references() <= MAX_REFERENCES;
        return plain ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
    }

    /** Whoever calls here has no name yet: his address stands for him. */
    private void paced() {
        Caller.address().ifPresent(pace::take);
    }

    @Override
    public Remote lookup(String wanted) throws NotBoundException {
        paced();
        if (!name.equals(wanted)) {
            throw new NotBoundException("only " + name + " is bound here");
        }
        return entry;
    }

    @Override
    public String[] list() {
        paced();
        return new String[] {name};
    }

    @Override
    public void bind(String wanted, Remote object) throws AccessException {
        throw refusal();
    }

    @Override
    public void rebind(String wanted, Remote object) throws AccessException {
        throw refusal();
    }

    @Override
    public void unbind(String wanted) throws AccessException {
        throw refusal();
    }

    private static AccessException refusal() {
        Unwelcome.tell(Caller.address().orElse("inside"), "tried to change the registry");
        return new AccessException("this registry cannot be changed");
    }
}
