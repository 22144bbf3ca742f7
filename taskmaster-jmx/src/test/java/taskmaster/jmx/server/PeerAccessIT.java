package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.PeerGrant;
import taskmaster.core.model.ProgramPatterns;
import taskmaster.core.model.Role;
import taskmaster.jmx.mbean.Tree;

@Timeout(60)
final class PeerAccessIT {
    @TempDir
    Path directory;

    @Test
    void theKernelSaysWhoIsAtTheOtherEnd() throws Exception {
        Peers peers = new Peers();
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(directory.resolve("s"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            try (SocketChannel client = SocketChannel.open(address);
                    SocketChannel accepted = server.accept()) {
                var one = peers.admit(accepted);
                var two = peers.admit(accepted);
                assertThat(one).isNotEqualTo(two);
                assertThat(peers.nameOf(one)).isEqualTo(System.getProperty("user.name"));
                assertThat(peers.of(one.getHostAddress())).isPresent();
                peers.forget(one);
                assertThat(peers.of(one.getHostAddress())).isEmpty();
                assertThat(peers.nameOf(one)).isEmpty();
                assertThat(peers.of(two.getHostAddress())).isPresent();
                assertThat(client.isConnected()).isTrue();
            }
        }
    }

    @Test
    void withoutAConnectionOfOursNobodyIsLetIn() throws Exception {
        PeerAccess access = new PeerAccess(new Peers(), List::of, new Noted().audit());
        assertThatThrownBy(() -> access.authenticate(null)).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> access.authenticate(new String[] {"root", ""})).isInstanceOf(SecurityException.class);
        assertThat(access.of("root")).isEmpty();
    }

    @Test
    void theDaemonsOwnUserMayDoEverythingWhateverIsGranted() throws Exception {
        PeerGrant little =
                new PeerGrant(Role.VIEWER, ProgramPatterns.ALL, Set.of(System.getProperty("user.name")), Set.of());
        try (Doors doors = Doors.withGrants(directory, Tree.of(pictured("web")), little)) {
            assertThat(doors.knock()
                            .getMBeanServerConnection()
                            .invoke(taskmaster.jmx.api.Names.supervisor(), "reopenLogs", null, null))
                    .isEqualTo("logs are opened anew");
        }
    }
}
