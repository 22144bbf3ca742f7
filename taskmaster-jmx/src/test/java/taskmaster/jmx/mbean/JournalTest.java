package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import taskmaster.core.event.Event;
import taskmaster.core.model.ProcessId;
import taskmaster.core.process.ProcessState;

final class JournalTest {
    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

    private final Journal journal = new Journal();
    private final EventsBean bean = new EventsBean(journal);

    @AfterEach
    void seeEverythingAgain() {
        Viewpoint.close();
    }

    private void warn(String text) {
        journal.add(new Event.Warning(0, NOW, text));
    }

    private void changed(String group, String name, ProcessState to) {
        journal.add(new Event.StateChanged(
                0,
                NOW,
                new ProcessId(group, name),
                ProcessState.STOPPED,
                to,
                0,
                0,
                Optional.empty(),
                false,
                Optional.empty(),
                Duration.ZERO,
                name + " is " + to));
    }

    private static List<String> numbers(String... rows) {
        return Stream.of(rows)
                .skip(1)
                .map(row -> row.substring(0, row.indexOf('\t')))
                .toList();
    }

    @Test
    void emptyItSaysSo() {
        assertThat(bean.since(0, 10)).containsExactly("0\t0\tjournal\t\tthe oldest event that is kept");
        assertThat(bean.getOldest()).isZero();
        assertThat(bean.getNewest()).isZero();
    }

    @Test
    void rowsHaveFiveColumns() {
        changed("web", "api", ProcessState.STARTING);
        warn("one\ttwo\nthree");
        assertThat(bean.since(0, 10))
                .containsExactly(
                        "1\t0\tjournal\t\tthe oldest event that is kept",
                        "1\t1700000000000\ttaskmaster.process.state\tweb:api\tapi is STARTING",
                        "2\t1700000000000\ttaskmaster.warning\t\tone two three");
    }

    @Test
    void numbersGrowByOneWhateverTheStampsSay() {
        journal.add(new Event.Warning(11, NOW, "later"));
        journal.add(new Event.Warning(10, NOW, "earlier"));
        assertThat(numbers(bean.since(0, 10))).containsExactly("1", "2");
        assertThat(numbers(bean.since(1, 10))).containsExactly("2");
    }

    @Test
    void aClientGetsWhatCameAfterTheNumberItKnows() {
        for (int i = 0; i < 10; i++) {
            warn("event " + i);
        }
        assertThat(numbers(bean.since(7, 100))).containsExactly("8", "9", "10");
        assertThat(numbers(bean.since(7, 2))).containsExactly("8", "9");
        assertThat(numbers(bean.since(7, 0))).isEmpty();
        assertThat(numbers(bean.since(10, 100))).isEmpty();
        assertThat(numbers(bean.since(999, 100))).isEmpty();
        assertThat(numbers(bean.since(-5, 1))).containsExactly("1");
    }

    @Test
    void whoWasAwayTooLongIsToldWhatIsGone() {
        for (int i = 0; i < Journal.CAPACITY + 7; i++) {
            warn("x");
        }
        assertThat(bean.getOldest()).isEqualTo(8);
        assertThat(bean.getNewest()).isEqualTo(Journal.CAPACITY + 7);
        String[] rows = bean.since(2, Journal.CAPACITY);
        assertThat(rows[0]).startsWith("8\t");
        assertThat(rows).hasSize(Journal.CAPACITY + 1);
        assertThat(numbers(rows)).first().isEqualTo("8");
        assertThat(numbers(rows)).last().isEqualTo(Integer.toString(Journal.CAPACITY + 7));
    }

    @Test
    void aFilterLeavesOutWhatNoWordFits() {
        changed("web", "api", ProcessState.STARTING);
        changed("cron", "cron", ProcessState.STARTING);
        warn("disk full");
        journal.add(new Event.Audited(0, NOW, "op", false, "command"));
        assertThat(numbers(bean.find(0, 10, ""))).hasSize(4);
        assertThat(numbers(bean.find(0, 10, "state"))).containsExactly("1", "2");
        assertThat(numbers(bean.find(0, 10, "taskmaster.audit, warning"))).containsExactly("3", "4");
        assertThat(numbers(bean.find(0, 10, "web:*"))).containsExactly("1");
        assertThat(numbers(bean.find(0, 10, "cron audit"))).containsExactly("2", "4");
        assertThat(numbers(bean.find(0, 10, "nothing"))).isEmpty();
        assertThat(numbers(bean.find(0, 1, "audit"))).containsExactly("4");
    }

    @Test
    void whoeverSeesSomeProgramsSeesTheirEvents() {
        changed("web", "api", ProcessState.STARTING);
        changed("cron", "cron", ProcessState.STARTING);
        journal.add(new Event.GroupChanged(0, NOW, "web", true, "added"));
        journal.add(new Event.GroupChanged(0, NOW, "cron", true, "added"));
        warn("cron: disk full");
        Viewpoint.open((group, name, program) -> group.equals("web"));
        assertThat(numbers(bean.since(0, 10))).containsExactly("1", "3");
        assertThat(numbers(bean.find(0, 10, "warning cron"))).isEmpty();
    }

    @Test
    void howMuchIsAskedForIsLimited() {
        assertThatThrownBy(() -> bean.since(0, -1)).hasMessage("max: found -1, expected 0 to 5000");
        assertThatThrownBy(() -> bean.since(0, 5001)).isInstanceOf(IllegalArgumentException.class);
        assertThat(bean.getCapacity()).isEqualTo(5000);
    }
}
