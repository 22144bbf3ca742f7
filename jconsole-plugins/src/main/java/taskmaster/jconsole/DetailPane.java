package taskmaster.jconsole;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.List;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;

/** Below the table, of the one process that is selected: why it is as it is, and the last lines of its output. Swing thread. */
final class DetailPane extends JPanel {
    private static final double EXPLANATION = 0.42;

    private final JLabel title = Labels.plain("");
    private final JTextArea explanation = area("explanation");
    private final JTextArea log = area("log");
    private final JRadioButton stdout = new JRadioButton("stdout", true);
    private final JRadioButton stderr = new JRadioButton("stderr");
    private transient Runnable streamListener = () -> {};

    DetailPane() {
        super(new BorderLayout());
        explanation.setLineWrap(true);
        explanation.setWrapStyleWord(true);
        Font font = log.getFont();
        log.setFont(new Font(Font.MONOSPACED, Font.PLAIN, font.getSize()));
        explanation.setFont(title.getFont().deriveFont(Font.PLAIN));
        ButtonGroup streams = new ButtonGroup();
        JPanel choice = new JPanel(new FlowLayout(FlowLayout.LEFT, 6, 0));
        choice.add(new JLabel("Last lines of"));
        for (JRadioButton button : new JRadioButton[] {stdout, stderr}) {
            button.setName(button.getText());
            streams.add(button);
            choice.add(button);
            button.addActionListener(chosen -> streamListener.run());
        }
        JPanel heading = new JPanel(new FlowLayout(FlowLayout.LEFT, 6, 4));
        heading.add(title);
        JSplitPane both =
                new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, headed(heading, explanation), headed(choice, log));
        both.setResizeWeight(EXPLANATION);
        both.setBorder(BorderFactory.createEmptyBorder());
        add(both, BorderLayout.CENTER);
    }

    private static JTextArea area(String name) {
        JTextArea area = new JTextArea(9, 20);
        area.setName(name);
        area.setEditable(false);
        area.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        return area;
    }

    private static JPanel headed(JPanel heading, JTextArea area) {
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(heading, BorderLayout.NORTH);
        panel.add(new JScrollPane(area), BorderLayout.CENTER);
        return panel;
    }

    /** stdout or stderr, as it is wanted now. */
    String stream() {
        return stdout.isSelected() ? "stdout" : "stderr";
    }

    void onStream(Runnable listener) {
        streamListener = listener;
    }

    void show(Story story) {
        title.setText(title(story.name()));
        update(explanation, LogText.plain(String.join("\n", story.explanation())), false);
        update(log, story.log(), true);
    }

    /** Who is selected now, until something is known of him; there may be nobody, or more than one. */
    void await(List<String> selected) {
        title.setText(title(selected.size() == 1 ? selected.get(0) : "it"));
        String sentence = selected.isEmpty()
                ? "Select a process to see why it is as it is, and what it wrote."
                : selected.size() == 1
                        ? "Asking the daemon ..."
                        : Figures.processes(selected.size()) + " are selected. Select one to see more of it.";
        update(explanation, sentence, false);
        update(log, "", true);
    }

    private static String title(String name) {
        return "Why " + name + " is as it is";
    }

    /** Text that stays the same keeps the reader's place and selection; a log that is read at its end is followed. */
    private static void update(JTextArea area, String text, boolean follows) {
        if (Objects.equals(area.getText(), text)) {
            return;
        }
        var bar = ((JScrollPane) SwingUtilities.getAncestorOfClass(JScrollPane.class, area)).getVerticalScrollBar();
        int place = bar.getValue();
        boolean atEnd = place + bar.getVisibleAmount() >= bar.getMaximum() - 1;
        area.setText(text);
        area.setCaretPosition(follows && atEnd ? area.getDocument().getLength() : 0);
        if (!(follows && atEnd)) {
            SwingUtilities.invokeLater(() -> bar.setValue(place));
        }
    }
}
