package taskmaster.jconsole;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/** The rows of the table, in the daemon's order. Swing thread. */
final class ProcessTableModel extends AbstractTableModel {
    static final int NAME = 0;
    static final int STATE = 1;
    static final int PID = 2;
    static final int UPTIME = 3;
    static final int CPU = 4;
    static final int MEMORY = 5;
    static final int RESTARTS = 6;
    static final int NOTE = 7;
    private static final String[] TITLES = {"Name", "State", "Pid", "Uptime", "CPU", "Memory", "Restarts", "Note"};

    private final transient Histories histories;
    private transient List<ProcessRow> rows = List.of();

    ProcessTableModel(Histories histories) {
        this.histories = histories;
    }

    /** Shows these from now on. @return whether the rows are those of the same processes as before, so that the table keeps its selection by itself */
    boolean show(List<ProcessRow> latest) {
        boolean same = names(rows).equals(names(latest));
        rows = List.copyOf(latest);
        if (!same) {
            fireTableDataChanged();
        } else if (!rows.isEmpty()) {
            fireTableRowsUpdated(0, rows.size() - 1);
        }
        return same;
    }

    private static List<String> names(List<ProcessRow> rows) {
        return rows.stream().map(ProcessRow::name).toList();
    }

    ProcessRow row(int index) {
        return rows.get(index);
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return TITLES.length;
    }

    @Override
    public String getColumnName(int column) {
        return TITLES[column];
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return switch (column) {
            case PID, UPTIME, RESTARTS -> Long.class;
            case CPU, MEMORY -> Measure.class;
            default -> String.class;
        };
    }

    @Override
    public Object getValueAt(int index, int column) {
        ProcessRow row = rows.get(index);
        return switch (column) {
            case NAME -> row.name();
            case STATE -> row.state();
            case PID -> row.pid();
            case UPTIME -> row.uptimeMillis();
            case CPU -> Measure.cpu(row.cpuPercent(), histories.cpu(row.name()));
            case MEMORY -> Measure.memory(row.rssBytes(), histories.memory(row.name()));
            case RESTARTS -> row.restarts();
            default -> row.note();
        };
    }
}
