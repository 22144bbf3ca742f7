package taskmaster.jconsole;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The buttons for who is selected, with the reason where they cannot be pressed, and the line that says what came of it. */
final class CommandBar extends JPanel {
    private static final String[] SIGNALS = {
        "HUP", "INT", "QUIT", "KILL", "TERM", "USR1", "USR2", "WINCH", "STOP", "CONT"
    };

    private final List<JComponent> controls = new ArrayList<>();
    private final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 6, 4));
    private final JComboBox<String> signal = new JComboBox<>(SIGNALS);
    private final JLabel line = Labels.plain("");
    private String said = "";
    private transient Optional<String> standing = Optional.empty();
    private transient Consumer<Order> orderListener = order -> {};

    CommandBar() {
        super(new BorderLayout(6, 0));
        for (Order.Verb verb : List.of(Order.Verb.START, Order.Verb.STOP, Order.Verb.RESTART)) {
            add(verb.title(), verb.name(), () -> new Order(verb, ""));
        }
        add("Send signal", "SIGNAL", () -> new Order(Order.Verb.SIGNAL, String.valueOf(signal.getSelectedItem())));
        signal.setName("signals");
        signal.setMaximumRowCount(SIGNALS.length);
        controls.add(signal);
        buttons.add(signal);
        line.setName("line");
        line.setFont(line.getFont().deriveFont(Font.PLAIN));
        line.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, 8));
        add(buttons, BorderLayout.WEST);
        add(line, BorderLayout.CENTER);
        offer(0, Optional.empty());
    }

    private void add(String title, String name, Supplier<Order> order) {
        JButton button = new JButton(title);
        button.setName(name);
        button.addActionListener(pressed -> orderListener.accept(order.get()));
        controls.add(button);
        buttons.add(button);
    }

    void onOrder(Consumer<Order> listener) {
        orderListener = listener;
    }

    /** @param refusal why nothing can be ordered at all; empty if it can */
    void offer(int selected, Optional<String> refusal) {
        boolean possible = selected > 0 && refusal.isEmpty();
        String hint = refusal.orElse(
                selected == 0 ? "Select a process first." : "Acts on " + Figures.processes(selected) + ".");
        for (JComponent control : controls) {
            control.setEnabled(possible);
            control.setToolTipText(Labels.tip(hint));
        }
    }

    /** Why this account can give no command, for as long as that is so. */
    void stand(Optional<String> reason) {
        standing = reason;
        showLine();
    }

    /** What came of a command. */
    void say(String text) {
        said = text;
        showLine();
    }

    private void showLine() {
        String text = standing.orElse(said);
        line.setText(text);
        line.setToolTipText(text.isEmpty() ? null : Labels.tip(text));
    }
}
