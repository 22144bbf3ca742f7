package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.event.TableModelEvent;
import org.junit.jupiter.api.Test;

class ProcessTableModelTest {
    private static ProcessRow row(String name, String state, long uptimeMillis) {
        return new ProcessRow(name, state, state.equals("RUNNING") ? 7 : -1, uptimeMillis, 2, "text");
    }

    @Test
    void showsEveryFact() {
        ProcessTableModel model = new ProcessTableModel();
        model.show(List.of(row("web", "RUNNING", 90_061_000), row("db", "FATAL", 0)));
        assertThat(model.getValueAt(0, 0)).isEqualTo("web");
        assertThat(model.getValueAt(0, 1)).isEqualTo("RUNNING");
        assertThat(model.getValueAt(0, 2)).isEqualTo("7");
        assertThat(model.getValueAt(0, 3)).isEqualTo("1d 01:01:01");
        assertThat(model.getValueAt(0, 4)).isEqualTo("2");
        assertThat(model.getValueAt(1, 2)).isEqualTo("");
        assertThat(model.getValueAt(1, 3)).isEqualTo("");
    }

    @Test
    void keepsTheSelectionWhileTheNamesStayTheSame() {
        ProcessTableModel model = new ProcessTableModel();
        model.show(List.of(row("web", "STARTING", 0)));
        List<TableModelEvent> events = new ArrayList<>();
        model.addTableModelListener(events::add);
        model.show(List.of(row("web", "RUNNING", 1)));
        model.show(List.of(row("db", "RUNNING", 1)));
        assertThat(events.get(0).getFirstRow()).isZero();
        assertThat(events.get(0).getLastRow()).isZero();
        assertThat(events.get(1).getLastRow()).isEqualTo(Integer.MAX_VALUE);
    }
}
