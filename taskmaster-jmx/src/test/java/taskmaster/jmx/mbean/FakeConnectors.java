package taskmaster.jmx.mbean;

import java.time.Instant;
import java.util.Optional;

/** Control sockets with some numbers. */
final class FakeConnectors implements ConnectorFacts {
    static final Instant EXPIRY = Instant.parse("2036-01-01T00:00:00Z");

    @Override
    public int sessions() {
        return 3;
    }

    @Override
    public long loginFailures() {
        return 7;
    }

    @Override
    public boolean encrypted() {
        return true;
    }

    @Override
    public Optional<Instant> certificateNotAfter() {
        return Optional.of(EXPIRY);
    }
}
