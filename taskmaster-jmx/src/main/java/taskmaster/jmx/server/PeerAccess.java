package taskmaster.jmx.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.management.remote.JMXAuthenticator;
import javax.security.auth.Subject;
import jdk.net.UnixDomainPrincipal;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.PeerGrant;

/**
 * Lets in whom the kernel vouches for: root and the user the daemon runs as, who may do all, and whom the configuration names. Asks
 * for no password. Every single call is judged by the connection it comes in by, whoever began the session.
 */
final class PeerAccess implements JMXAuthenticator, Grants {
    private static final String ROOT = "root";

    private final Peers peers;
    private final Supplier<List<PeerGrant>> grants;
    private final UserPrincipal self;
    private final Optional<UserPrincipal> root;
    private final Audit audit;

    PeerAccess(Peers peers, Supplier<List<PeerGrant>> grants, Audit audit) throws IOException {
        this.peers = peers;
        this.grants = grants;
        this.audit = audit;
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
    public Subject authenticate(@Nullable Object credentials) {
        UnixDomainPrincipal peer = peer().orElseThrow(() -> new SecurityException("the kernel does not say who calls"));
        String name = peer.user().getName();
        if (granted(peer).isEmpty()) {
            audit.loginRefused(name, origin(), "only " + rulers() + " and whom the configuration names may");
            throw new SecurityException("user " + name + " may not command this daemon; only " + rulers()
                    + " and whom [unix_jmx_server] names may");
        }
        return Caller.subject(name);
    }

    private String rulers() {
        return self.getName().equals(ROOT) ? ROOT : ROOT + ", " + self.getName();
    }

    private Optional<UnixDomainPrincipal> peer() {
        return Caller.address().flatMap(peers::of);
    }

    @Override
    public Optional<Grant> of(String name) {
        return peer().filter(peer -> peer.user().getName().equals(name)).flatMap(this::granted);
    }

    private Optional<Grant> granted(UnixDomainPrincipal peer) {
        if (peer.user().equals(self) || root.map(peer.user()::equals).orElse(false)) {
            return Optional.of(Grant.EVERYTHING);
        }
        return grants.get().stream()
                .filter(grant -> grant.users().contains(peer.user().getName())
                        || grant.groups().contains(peer.group().getName()))
                .findFirst()
                .map(grant -> new Grant(grant.role(), grant.programs()));
    }

    @Override
    public String origin() {
        return "the control socket";
    }
}
