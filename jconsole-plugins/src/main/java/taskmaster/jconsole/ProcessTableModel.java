package taskmaster.jconsole;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The rows of the table; Swing thread. */
final class ProcessTableModel extends AbstractTableModel {
    private static final long serialVersionUID = 1L;
    private static final String[] COLUMNS = {"Name", "State", "Pid", "Uptime", "Restarts", "Description"};
    static final int STATE_COLUMN = 1;

    private transient List<ProcessRow> rows = List.of();

    void show(List<ProcessRow> latest) {
        boolean sameNames = rows.stream()
                .map(ProcessRow::name)
                .toList()
                .equals(latest.stream().map(ProcessRow::name).toList());
        rows = List.copyOf(latest);
        if (sameNames && !rows.isEmpty()) {
            fireTableRowsUpdated(0, rows.size() - 1);
        } else {
            fireTableDataChanged();
        }
    }

    String nameAt(int row) {
        return rows.get(row).name();
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.length;
    }

    @Override
    public String getColumnName(int column) {
        return COLUMNS[column];
    }

    @Override
    public Object getValueAt(int row, int column) {
        ProcessRow process = rows.get(row);
        return switch (column) {
            case 0 -> process.name();
            case STATE_COLUMN -> process.state();
            case 2 -> process.pid() < 0 ? "" : Long.toString(process.pid());
            case 3 -> process.uptime();
            case 4 -> Long.toString(process.restarts());
            default -> process.description();
        };
    }
}
