package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PresenceTest {
    private final Clock clock = new Clock();
    private final Presence presence = new Presence(clock);
    private final AtomicInteger farewells = new AtomicInteger();

    @BeforeEach
    void listen() {
        presence.whenGone(farewells::incrementAndGet);
    }

    private Connection calledBy() {
        Connection connection = new Connection(clock);
        presence.callsBy(connection);
        return connection;
    }

    @Test
    void aClientWhoseConnectionsAllCloseHasGone() {
        Connection first = calledBy();
        Connection second = calledBy();
        clock.pass(Duration.ofSeconds(1));
        first.over();
        assertThat(presence.isConnected()).isTrue();
        assertThat(farewells).hasValue(0);
        second.over();
        second.over();
        assertThat(presence.isConnected()).isFalse();
        assertThat(farewells).hasValue(1);
    }

    @Test
    void aClientThatClosesWhatWasIdleWillComeBack() {
        Connection connection = calledBy();
        clock.pass(Duration.ofSeconds(15));
        connection.over();
        assertThat(farewells).hasValue(0);
        assertThat(presence.isConnected()).isFalse();
        calledBy();
        assertThat(presence.isConnected()).isTrue();
    }

    @Test
    void aLongCallIsASignOfLifeUntilItIsAnswered() {
        Connection connection = calledBy();
        clock.pass(Duration.ofSeconds(30));
        connection.meter().answered();
        connection.over();
        assertThat(farewells).hasValue(1);
    }

    @Test
    void aConnectionThatIsOverCarriesNothing() {
        Connection connection = new Connection(clock);
        connection.over();
        presence.callsBy(connection);
        assertThat(presence.isConnected()).isFalse();
    }

    @Test
    void oneConnectionMayCarryManySessions() {
        Presence other = new Presence(clock);
        Connection connection = calledBy();
        other.callsBy(connection);
        connection.over();
        assertThat(presence.isConnected()).isFalse();
        assertThat(other.isConnected()).isFalse();
    }
}
