package taskmaster.core.posix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("taskmaster.core.posix.Posix#available")
class EpollTest {
    private static final long DATA = 0x1234_5678_9abc_def0L;

    private final Descriptors descriptors = new Descriptors();
    private final Epoll epoll = Epoll.create(8);
    private final Descriptors.Pipe pipe = descriptors.pipe();
    private final NativeBuffer buffer = NativeBuffer.allocate(64);

    @AfterEach
    void close() {
        epoll.close();
        descriptors.close(pipe.readEnd());
        descriptors.close(pipe.writeEnd());
    }

    @Test
    void dataComesBackWithTheEvent() {
        assertThat(epoll.add(pipe.readEnd(), Epoll.IN, DATA)).isZero();
        assertThat(epoll.await(0)).isZero();

        assertThat(descriptors.write(pipe.writeEnd(), buffer, 0, 5)).isEqualTo(5);

        assertThat(epoll.await(Long.MAX_VALUE)).isEqualTo(1);
        assertThat(epoll.data(0)).isEqualTo(DATA);
        assertThat(epoll.happened(0)).isEqualTo(Epoll.IN);
    }

    @Test
    void severalEventsComeInOneWait() {
        Descriptors.Pipe other = descriptors.pipe();
        epoll.add(pipe.readEnd(), Epoll.IN, 1);
        epoll.add(other.readEnd(), Epoll.IN, 2);
        epoll.add(pipe.writeEnd(), Epoll.OUT, 3);
        descriptors.close(other.writeEnd());
        descriptors.write(pipe.writeEnd(), buffer, 0, 1);

        assertThat(epoll.await(0)).isEqualTo(3);
        assertThat(new long[] {epoll.data(0), epoll.data(1), epoll.data(2)}).containsExactlyInAnyOrder(1, 2, 3);
        epoll.remove(other.readEnd());
        descriptors.close(other.readEnd());
    }

    @Test
    void whatIsRemovedIsNotReported() {
        epoll.add(pipe.readEnd(), Epoll.IN, 1);
        descriptors.write(pipe.writeEnd(), buffer, 0, 1);

        assertThat(epoll.remove(pipe.readEnd())).isZero();
        assertThat(epoll.await(0)).isZero();
        assertThat(epoll.remove(pipe.readEnd())).isEqualTo(-Errno.ENOENT);
    }

    @Test
    void interestCanChange() {
        epoll.add(pipe.readEnd(), Epoll.IN, 1);
        descriptors.write(pipe.writeEnd(), buffer, 0, 1);

        assertThat(epoll.modify(pipe.readEnd(), 0, 1)).isZero();
        assertThat(epoll.await(0)).isZero();
        epoll.modify(pipe.readEnd(), Epoll.IN, 9);
        assertThat(epoll.await(0)).isEqualTo(1);
        assertThat(epoll.data(0)).isEqualTo(9);
    }

    @Test
    void aLimitInMicrosecondsIsNotCutShort() {
        long limit = TimeUnit.MICROSECONDS.toNanos(1_500);
        long start = System.nanoTime();

        assertThat(epoll.await(limit)).isZero();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(limit);
    }

    @Test
    void anEventDescriptorWakesAndIsDrained() {
        try (EventFd wakeup = EventFd.create()) {
            epoll.add(wakeup.fd(), Epoll.IN, 7);
            wakeup.signal();
            wakeup.signal();

            assertThat(epoll.await(Long.MAX_VALUE)).isEqualTo(1);
            wakeup.drain();
            assertThat(epoll.await(0)).isZero();
        }
    }

    @Test
    void aClosedEventDescriptorIsLeftAlone() {
        EventFd wakeup = EventFd.create();
        wakeup.close();
        Descriptors.Pipe inItsPlace = descriptors.pipe();
        wakeup.signal();
        wakeup.close();

        assertThat(descriptors.available(inItsPlace.readEnd())).isZero();
        descriptors.close(inItsPlace.readEnd());
        descriptors.close(inItsPlace.writeEnd());
    }
}
