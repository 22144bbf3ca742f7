package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class RequestMeterTest {
    private final Clock clock = new Clock();
    private final RequestMeter meter = new RequestMeter(clock);

    @Test
    void aRequestOfSaneSizePasses() throws IOException {
        meter.received(RequestMeter.MOST_BYTES);
        assertThatThrownBy(() -> meter.received(1))
                .isInstanceOf(IOException.class)
                .hasMessage("the request is too large");
    }

    @Test
    void anAnswerBeginsANewCount() throws IOException {
        for (int i = 0; i < 10; i++) {
            meter.received(RequestMeter.MOST_BYTES);
            meter.answered();
        }
        assertThat(meter.millisLeft()).isZero();
    }

    @Test
    void aRequestArrivesInSaneTime() throws IOException {
        assertThat(meter.millisLeft()).isZero();
        meter.received(100);
        assertThat(meter.millisLeft()).isEqualTo(10_000);
        clock.pass(Duration.ofSeconds(9));
        meter.received(100);
        assertThat(meter.millisLeft()).isEqualTo(1000);
        clock.pass(Duration.ofSeconds(2));
        assertThatThrownBy(meter::millisLeft)
                .isInstanceOf(IOException.class)
                .hasMessage("the request took too long to arrive");
    }

    @Test
    void anIdleConnectionMayWait() throws IOException {
        meter.received(100);
        meter.answered();
        meter.received(15); // an acknowledgement of RMI, which is not answered
        clock.pass(Duration.ofMinutes(5));
        assertThat(meter.millisLeft()).isZero();
    }

    @Test
    void streamsTellTheMeter() throws IOException {
        Connection connection = new Connection(clock);
        byte[] sent = new byte[3 * RequestMeter.MOST_BYTES];
        sent[0] = 'J';
        try (Socket socket = new Socket();
                MeteredInput in = new MeteredInput(new ByteArrayInputStream(sent), socket, connection);
                MeteredOutput out = new MeteredOutput(new ByteArrayOutputStream(), connection.meter())) {
            byte[] piece = new byte[RequestMeter.MOST_BYTES / 2];
            assertThat(in.read()).isEqualTo('J');
            assertThat(in.read(piece)).isEqualTo(piece.length);
            out.write(1);
            assertThat(in.skip(100)).isEqualTo(100);
            assertThat(in.read(piece)).isEqualTo(piece.length);
            out.write(piece, 0, 5);
            assertThat(in.read(piece)).isEqualTo(piece.length);
            assertThatThrownBy(() -> in.read(new byte[piece.length + 1])).hasMessage("the request is too large");
        }
    }

    @Test
    void whatIsNotRmiIsCutOffAtItsFirstByte() throws IOException {
        assertThatThrownBy(() -> meter.begins((byte) 'G')).hasMessage("it is not the protocol of RMI");
        meter.begins((byte) 'J');
        meter.begins((byte) 'G');
        new RequestMeter(clock).begins((byte) 22);
    }

    @Test
    void whoIsWaitedForTooLongIsStale() throws IOException {
        assertThat(meter.millisLeft()).isZero();
        clock.pass(Duration.ofSeconds(29));
        assertThat(meter.isStale()).isFalse();
        clock.pass(Duration.ofSeconds(2));
        assertThat(meter.isStale()).isTrue();
    }

    @Test
    void aRequestThatIsNotCompletedIsStaleSooner() throws IOException {
        meter.received(100);
        assertThat(meter.millisLeft()).isPositive();
        clock.pass(Duration.ofSeconds(11));
        assertThat(meter.isStale()).isTrue();
    }

    @Test
    void aCallThatTakesLongIsNotStale() throws IOException {
        assertThat(meter.millisLeft()).isZero();
        meter.received(100);
        clock.pass(Duration.ofMinutes(5));
        assertThat(meter.isStale()).isFalse();
    }
}
