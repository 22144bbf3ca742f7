package taskmaster.jmx.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import javax.management.remote.JMXAuthenticator;
import javax.security.auth.Subject;
import jdk.net.UnixDomainPrincipal;
import taskmaster.core.model.Role;

/** Lets in whom the kernel vouches for: root and the user the daemon runs as, who may do all. Asks for no password. */
final class PeerAccess implements JMXAuthenticator, Roles {
    private static final String ROOT = "root";

    private final Peers peers;
    private final UserPrincipal self;
    private final Optional<UserPrincipal> root;

    PeerAccess(Peers peers) throws IOException {
        this.peers = peers;
        this.self = Files.getOwner(Path.of("/proc/self"));
        this.root = root();
    }

    private static Optional<UserPrincipal> root() {
        try {
            return Optional.of(
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(ROOT));
        } catch (IOException nobodyOfThatName) {
            return Optional.empty();
        }
    }

    @Override
    public Subject authenticate(Object credentials) {
        UserPrincipal user = Caller.address()
                .flatMap(peers::of)
                .map(UnixDomainPrincipal::user)
                .orElseThrow(() -> new SecurityException("the kernel does not say who calls"));
        if (!user.equals(self) && !root.map(user::equals).orElse(false)) {
            throw new SecurityException("user " + user.getName() + " may not command this daemon; only root and "
                    + self.getName() + " may");
        }
        return Caller.subject(user.getName());
    }

    @Override
    public Optional<Role> of(String name) {
        return Optional.of(Role.ADMIN);
    }
}
