package taskmaster.jconsole;

import java.awt.Color;
import java.awt.Dimension;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableRowSorter;

/** The table of processes: sorted and filtered as wanted; who is selected stays so while rows come, go and move. Swing thread. */
final class ProcessTable {
    private static final Color CPU = new Color(0x8fb8de);
    private static final Color MEMORY = new Color(0xb9a5d6);
    private static final int ROW_HEIGHT = 22;
    private static final int NOTE_WIDTH = 500;

    private final Histories histories = new Histories();
    private final ProcessTableModel model = new ProcessTableModel(histories);
    private final JTable table = new JTable(model);
    private final TableRowSorter<ProcessTableModel> sorter = new TableRowSorter<>(model);
    private Runnable selectionListener = () -> {};
    private boolean showing;

    ProcessTable() {
        table.setName("processes");
        table.setRowHeight(ROW_HEIGHT);
        table.setShowGrid(false);
        table.setIntercellSpacing(new Dimension());
        table.setFillsViewportHeight(true);
        table.setAutoResizeMode(JTable.AUTO_RESIZE_LAST_COLUMN);
        table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        table.setPreferredScrollableViewportSize(new Dimension(700, 10 * ROW_HEIGHT));
        table.getTableHeader().setReorderingAllowed(false);
        sorter.setSortsOnUpdates(true);
        sorter.setComparator(ProcessTableModel.STATE, Comparator.comparing(String::valueOf, StateLook.BY_NAME));
        table.setRowSorter(sorter);
        filter("");
        column(ProcessTableModel.NAME, "a-name:of-proc", new TextCell(SwingConstants.LEFT, String::valueOf));
        column(ProcessTableModel.STATE, "STARTING -o", new StateCell());
        column(ProcessTableModel.PID, "0000000", new TextCell(SwingConstants.RIGHT, ProcessTable::known));
        column(
                ProcessTableModel.UPTIME,
                "0d 00:00:00",
                new TextCell(SwingConstants.RIGHT, value -> Figures.uptime((Long) value)));
        column(ProcessTableModel.CPU, "000.0 %", new MeasureCell(CPU));
        column(ProcessTableModel.MEMORY, "000.0 MB", new MeasureCell(MEMORY));
        column(ProcessTableModel.RESTARTS, "Restarts -", new TextCell(SwingConstants.RIGHT, String::valueOf));
        column(ProcessTableModel.NOTE, "the end of a note", TextCell.withTip());
        table.getColumnModel().getColumn(ProcessTableModel.NOTE).setPreferredWidth(NOTE_WIDTH);
        table.getSelectionModel().addListSelectionListener(event -> {
            if (!showing && !event.getValueIsAdjusting()) {
                selectionListener.run();
            }
        });
    }

    private static String known(Object number) {
        return (Long) number < 0 ? "" : number.toString();
    }

    /** Wide enough for the sample in the font there is; only names and notes get what room is left. */
    private void column(int index, String sample, TextCell cell) {
        var column = table.getColumnModel().getColumn(index);
        int width = table.getFontMetrics(table.getFont()).stringWidth(sample) + cell.roomBesideText();
        column.setMinWidth(width);
        column.setPreferredWidth(width);
        if (index != ProcessTableModel.NAME && index != ProcessTableModel.NOTE) {
            column.setMaxWidth(2 * width);
        }
        column.setCellRenderer(cell);
        column.setHeaderRenderer(heading(cell.getHorizontalAlignment()));
    }

    /** The heading as the look and feel draws it, over its figures. */
    private TableCellRenderer heading(int alignment) {
        TableCellRenderer usual = table.getTableHeader().getDefaultRenderer();
        return (owner, value, selected, focused, row, column) -> {
            var heading = usual.getTableCellRendererComponent(owner, value, selected, focused, row, column);
            if (heading instanceof DefaultTableCellRenderer label) {
                label.setHorizontalAlignment(alignment);
            }
            return heading;
        };
    }

    JTable component() {
        return table;
    }

    void onSelection(Runnable listener) {
        selectionListener = listener;
    }

    void show(List<ProcessRow> rows, long nowMillis) {
        Set<String> before = new HashSet<>(selected());
        histories.add(rows, nowMillis);
        showing = true;
        try {
            if (!model.show(rows)) {
                select(before);
            }
        } finally {
            showing = false;
        }
        if (!before.equals(new HashSet<>(selected()))) {
            selectionListener.run();
        }
    }

    private void select(Set<String> names) {
        table.clearSelection();
        for (int row = 0; row < model.getRowCount(); row++) {
            int shown = names.contains(model.row(row).name()) ? table.convertRowIndexToView(row) : -1;
            if (shown >= 0) {
                table.addRowSelectionInterval(shown, shown);
            }
        }
    }

    /** The names of who is selected and not filtered out, from top to bottom. */
    List<String> selected() {
        return Arrays.stream(table.getSelectedRows())
                .mapToObj(row -> model.row(table.convertRowIndexToModel(row)).name())
                .toList();
    }

    /**
     * Shows only what fits. There is a filter even when everything does: without filter and order a sorter passes updates by, and
     * JTable then clings to the selection of that moment and, when a filter comes, keeps one of rows that are not there.
     */
    void filter(String text) {
        sorter.setRowFilter(new NameFilter(text));
    }

    /** How many rows are shown, and how many there are. */
    boolean isFilteredAway() {
        return model.getRowCount() > 0 && table.getRowCount() == 0;
    }

    boolean isEmpty() {
        return model.getRowCount() == 0;
    }
}
