package taskmaster.jconsole;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextField;
import javax.swing.SwingConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** The tab: a line about the daemon and a filter, the table, what is known of who is selected, the buttons. Swing thread. */
final class TaskmasterTab extends JPanel {
    private static final String TABLE = "table";
    private static final String SENTENCE = "sentence";
    private static final double TABLE_SHARE = 0.6;
    private static final Color WARNING = new Color(0xfdecea);
    private static final Color WARNING_TEXT = new Color(0x8c1d18);

    private final JLabel summary = Labels.plain("");
    private final JLabel identity = Labels.plain("");
    private final JLabel trouble = Labels.plain("");
    private final JTextField filter = new JTextField(16);
    private final transient ProcessTable table = new ProcessTable();
    private final CardLayout cards = new CardLayout();
    private final JPanel center = new JPanel(cards);
    private final JLabel sentence = Labels.plain("");
    private final DetailPane details = new DetailPane();
    private final CommandBar commands = new CommandBar();

    private transient Consumer<List<String>> selectionListener = names -> {};
    private transient Optional<String> refusal = Optional.of("Nothing is known of the daemon yet.");

    TaskmasterTab() {
        super(new BorderLayout(0, 4));
        setBorder(BorderFactory.createEmptyBorder(6, 6, 2, 6));
        add(top(), BorderLayout.NORTH);
        sentence.setName("sentence");
        sentence.setHorizontalAlignment(SwingConstants.CENTER);
        center.add(new JScrollPane(table.component()), TABLE);
        center.add(sentence, SENTENCE);
        center.setMinimumSize(new Dimension(100, 80));
        details.setMinimumSize(new Dimension(100, 80));
        JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, center, details);
        split.setResizeWeight(TABLE_SHARE);
        split.setBorder(BorderFactory.createEmptyBorder());
        add(split, BorderLayout.CENTER);
        add(commands, BorderLayout.SOUTH);
        table.onSelection(this::selectionChanged);
        selectionChanged();
        showSentence("Asking the daemon ...");
    }

    private JPanel top() {
        summary.setName("summary");
        filter.setName("filter");
        filter.setToolTipText("Shows only rows with these words in their name, state or note.");
        filter.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                filterChanged();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                filterChanged();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                filterChanged();
            }
        });
        JLabel label = new JLabel("Filter:");
        label.setLabelFor(filter);
        identity.setName("identity");
        identity.setFont(identity.getFont().deriveFont(Font.PLAIN));
        JPanel right = new JPanel(new FlowLayout(FlowLayout.RIGHT, 6, 0));
        right.add(identity);
        right.add(label);
        right.add(filter);
        trouble.setName("trouble");
        trouble.setOpaque(true);
        trouble.setBackground(WARNING);
        trouble.setForeground(WARNING_TEXT);
        trouble.setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        trouble.setVisible(false);
        JPanel top = new JPanel(new BorderLayout(12, 4));
        top.add(summary, BorderLayout.CENTER);
        top.add(right, BorderLayout.EAST);
        top.add(trouble, BorderLayout.SOUTH);
        return top;
    }

    void onSelection(Consumer<List<String>> listener) {
        selectionListener = listener;
    }

    void onStream(Runnable listener) {
        details.onStream(listener);
    }

    void onOrder(Consumer<Order> listener) {
        commands.onOrder(listener);
    }

    List<String> selected() {
        return table.selected();
    }

    String stream() {
        return details.stream();
    }

    /** The daemon has answered. */
    void show(Picture picture, long nowMillis) {
        trouble.setVisible(false);
        summary.setText(picture.summary());
        identity.setText(picture.identity());
        refusal = picture.rights().refusal();
        commands.stand(refusal);
        table.show(picture.rows(), nowMillis);
        showTable();
        offer();
    }

    /** It has not, and why; what is known stays in sight. */
    void showTrouble(String text) {
        refusal = Optional.of(text);
        if (table.isEmpty()) {
            showSentence(text);
        } else {
            trouble.setText(text);
            trouble.setToolTipText(Labels.tip(text));
            trouble.setVisible(true);
        }
        offer();
    }

    void showStory(Story story) {
        details.show(story);
    }

    /** What came of a command. */
    void say(String text) {
        commands.say(text);
    }

    private void showTable() {
        if (table.isEmpty()) {
            showSentence("The daemon has no process that you may see: its configuration has no [program:x] for you.");
        } else if (table.isFilteredAway()) {
            showSentence("No process has \"" + filter.getText().strip() + "\" in its name, state or note.");
        } else {
            cards.show(center, TABLE);
        }
    }

    private void showSentence(String text) {
        sentence.setText(text);
        cards.show(center, SENTENCE);
    }

    private void filterChanged() {
        table.filter(filter.getText());
        if (!table.isEmpty()) {
            showTable();
        }
    }

    private void selectionChanged() {
        List<String> names = table.selected();
        details.await(names);
        offer();
        selectionListener.accept(names);
    }

    private void offer() {
        commands.offer(table.selected().size(), refusal);
    }
}
