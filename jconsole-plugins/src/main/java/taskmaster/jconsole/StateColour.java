package taskmaster.jconsole;

import java.awt.Color;
import java.awt.Component;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;

/** Colours a state; the word stays, for who cannot tell the colours. */
final class StateColour extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1L;
    private static final Color GREEN = new Color(0x1b7a2f);
    private static final Color AMBER = new Color(0xb36b00);
    private static final Color RED = new Color(0xb00020);

    @Override
    public Component getTableCellRendererComponent(
            JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
        Component cell = super.getTableCellRendererComponent(table, value, selected, focused, row, column);
        cell.setForeground(
                switch (String.valueOf(value)) {
                    case "RUNNING" -> GREEN;
                    case "STARTING", "STOPPING", "BACKOFF" -> AMBER;
                    case "FATAL" -> RED;
                    default -> Color.GRAY;
                });
        return cell;
    }
}
