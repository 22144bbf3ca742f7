package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jconsole.Rows.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessTableTest {
    private final ProcessTable table = new ProcessTable();
    private final List<List<String>> selections = new ArrayList<>();

    @BeforeEach
    void listen() {
        table.onSelection(() -> selections.add(table.selected()));
    }

    private void show(ProcessRow... rows) {
        table.show(List.of(rows), 0);
    }

    private List<String> shown() {
        return IntStream.range(0, table.component().getRowCount())
                .mapToObj(row -> String.valueOf(table.component().getValueAt(row, 0)))
                .toList();
    }

    private void select(int first, int last) {
        table.component().setRowSelectionInterval(first, last);
    }

    private void sortBy(int column, SortOrder order) {
        table.component().getRowSorter().setSortKeys(List.of(new SortKey(column, order)));
    }

    @Test
    void theSelectionFollowsItsProcessesWhileRowsComeAndGo() {
        show(row("a", "RUNNING"), row("b", "RUNNING"), row("c", "RUNNING"));
        select(1, 2);
        show(row("new", "RUNNING"), row("c", "RUNNING"), row("a", "RUNNING"), row("b", "FATAL"));
        assertThat(table.selected()).containsExactlyInAnyOrder("b", "c");
        assertThat(selections)
                .as("nothing changed for who watches the selection")
                .hasSize(1);
    }

    @Test
    void whoGoesAwayIsNotSelectedAnyMore() {
        show(row("a", "RUNNING"), row("b", "RUNNING"));
        select(0, 1);
        show(row("b", "RUNNING"));
        assertThat(table.selected()).containsExactly("b");
        assertThat(selections).last().isEqualTo(List.of("b"));
    }

    @Test
    void theSelectionFollowsItsProcessesWhileTheOrderChanges() {
        sortBy(ProcessTableModel.CPU, SortOrder.DESCENDING);
        show(row("a", "RUNNING", 90), row("b", "RUNNING", 10));
        assertThat(shown()).containsExactly("a", "b");
        select(0, 0);
        show(row("a", "RUNNING", 5), row("b", "RUNNING", 10));
        assertThat(shown()).containsExactly("b", "a");
        assertThat(table.selected()).containsExactly("a");
    }

    @Test
    void figuresAreSortedAsNumbersAndStatesByUrgency() {
        show(row("a", "RUNNING", 9.5), row("b", "FATAL"), row("c", "RUNNING", 10), row("d", "STOPPED"));
        sortBy(ProcessTableModel.CPU, SortOrder.DESCENDING);
        assertThat(shown()).startsWith("c", "a");
        sortBy(ProcessTableModel.STATE, SortOrder.DESCENDING);
        assertThat(shown()).containsExactly("b", "a", "c", "d");
    }

    @Test
    void theFilterLooksForEveryWordInNameStateAndNote() {
        show(
                row("web:api", "RUNNING"),
                row("web:db", "FATAL"),
                new ProcessRow("cron", "FATAL", -1, -1, -1, -1, 0, "command not found"));
        table.filter("WEB fatal");
        assertThat(shown()).containsExactly("web:db");
        table.filter("not found");
        assertThat(shown()).containsExactly("cron");
        table.filter("nobody");
        assertThat(table.isFilteredAway()).isTrue();
        table.filter(" ");
        assertThat(shown()).hasSize(3);
    }

    @Test
    void whoIsFilteredAwayIsNotCommanded() {
        show(row("web", "RUNNING"), row("db", "RUNNING"));
        select(0, 1);
        table.filter("db");
        assertThat(table.selected()).containsExactly("db");
    }

    @Test
    void whoIsFilteredAwayIsNotSelectedUntilTheFilterIsGone() {
        ProcessRow[] rows = {row("a", "RUNNING"), row("b", "RUNNING")};
        show(rows);
        select(1, 1);
        show(rows);
        table.filter("nobody");
        assertThat(table.selected()).isEmpty();
        show(rows);
        assertThat(table.selected()).isEmpty();
        table.filter("");
        assertThat(table.selected()).containsExactly("b");
        show(rows);
        assertThat(table.selected()).containsExactly("b");
    }

    @Test
    void whoIsSelectedAfterARefreshAndThenFilteredAwayIsNotSelected() {
        for (String[] names : new String[][] {{"a"}, {"a", "b"}}) {
            ProcessRow[] rows =
                    Stream.of(names).map(name -> row(name, "RUNNING")).toArray(ProcessRow[]::new);
            table.filter("");
            show(rows);
            show(rows);
            select(names.length - 1, names.length - 1);
            table.filter("nobody");
            assertThat(table.selected()).isEmpty();
        }
    }
}
