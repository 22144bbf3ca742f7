package taskmaster.ctl.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LinkTest {
    @Test
    void whileOneWaitsForAConnectionOthersMayLookAndLeave() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Link link = new Link(() -> {
            begun.countDown();
            try {
                answered.await();
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            return new FakeClient();
        });
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                link.client();
            } catch (ClientException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        begun.await();
        assertThat(link.current()).isEmpty();
        link.close();
        answered.countDown();
        waiting.join();
        assertThat(link.current()).isPresent();
    }

    @Test
    void aConnectionThatDiedIsFollowedByOneThatIsTold() throws Exception {
        FakeClient first = new FakeClient();
        FakeClient second = new FakeClient();
        List<Client> left = new ArrayList<>(List.of(first, second));
        Link link = new Link(left::removeFirst);
        List<Client> told = new ArrayList<>();
        assertThat(link.client()).isSameAs(first);
        link.dropIfDead(told::add);
        assertThat(link.client()).isSameAs(first);
        first.die();
        link.dropIfDead(told::add);
        assertThat(link.current()).isEmpty();
        assertThat(told).isEmpty();
        assertThat(link.client()).isSameAs(second);
        assertThat(told).containsExactly(second);
    }
}
