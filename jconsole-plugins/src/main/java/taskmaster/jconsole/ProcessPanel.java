package taskmaster.jconsole;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;

/** The tab: a table, three buttons for the selected processes, and a line for answers. Swing thread. */
final class ProcessPanel extends JPanel {
    private static final long serialVersionUID = 1L;

    private final ProcessTableModel model = new ProcessTableModel();
    private final JTable table = new JTable(model);
    private final JLabel answer = new JLabel("Select processes, then start, stop or restart them.");
    private final transient Supplier<RemoteProcesses> processes;

    ProcessPanel(Supplier<RemoteProcesses> processes) {
        super(new BorderLayout());
        this.processes = processes;
        table.getColumnModel().getColumn(ProcessTableModel.STATE_COLUMN).setCellRenderer(new StateColour());
        JPanel bottom = new JPanel(new FlowLayout(FlowLayout.LEFT));
        for (String verb : List.of("start", "stop", "restart")) {
            bottom.add(button(verb));
        }
        bottom.add(answer);
        add(new JScrollPane(table), BorderLayout.CENTER);
        add(bottom, BorderLayout.SOUTH);
    }

    void show(List<ProcessRow> rows) {
        model.show(rows);
    }

    void say(String text) {
        answer.setText(text);
    }

    private JButton button(String verb) {
        JButton button = new JButton(verb);
        button.addActionListener(clicked -> {
            List<String> names = Arrays.stream(table.getSelectedRows())
                    .mapToObj(model::nameAt)
                    .toList();
            if (names.isEmpty()) {
                say("select a process first");
            } else {
                say(verb + " " + String.join(" ", names) + " ...");
                new Command(processes.get(), this, verb, names).execute();
            }
        });
        return button;
    }
}
