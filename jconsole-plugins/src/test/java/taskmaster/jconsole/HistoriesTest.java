package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jconsole.Rows.row;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoriesTest {
    private final Histories histories = new Histories();

    @Test
    void theOldestValuesAreForgotten() {
        for (int i = 0; i < History.LENGTH + 5; i++) {
            histories.add(List.of(row("web", "RUNNING", i)), i * 2000L);
        }
        assertThat(histories.cpu("web"))
                .hasSize(History.LENGTH)
                .startsWith(5, 6)
                .endsWith(History.LENGTH + 4);
        assertThat(histories.memory("web")).hasSize(History.LENGTH).containsOnly(2048);
    }

    @Test
    void looksInQuickSuccessionCountOnce() {
        histories.add(List.of(row("web", "RUNNING", 1)), 0);
        histories.add(List.of(row("web", "RUNNING", 2)), 400);
        histories.add(List.of(row("web", "RUNNING", 3)), 2000);
        assertThat(histories.cpu("web")).containsExactly(1, 3);
    }

    @Test
    void aProcessThatIsGoneLeavesNothingBehind() {
        histories.add(List.of(row("web", "RUNNING"), row("db", "RUNNING")), 0);
        histories.add(List.of(row("web", "RUNNING")), 2000);
        assertThat(histories.cpu("db")).isEmpty();
        assertThat(histories.cpu("web")).hasSize(2);
    }

    @Test
    void whatIsNotKnownIsAGap() {
        histories.add(List.of(row("web", "RUNNING", 4)), 0);
        histories.add(List.of(row("web", "STOPPED")), 2000);
        assertThat(histories.cpu("web")).containsExactly(4, Double.NaN);
    }
}
