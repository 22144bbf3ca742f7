package taskmaster.dist;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPasswordField;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;

/**
 * Inside the JConsole that a test has started, as a Java agent: does what a person would, as the test says over a socket. A request
 * is a line of a verb and its arguments with tabs between them, an answer is {@code ok} or {@code no}, a tab, and a text.
 * Components are meant by their name, their text, or the name that screen readers say.
 */
public final class ConsoleAgent {
    private static final long PATIENCE_SECONDS = 20;

    /** What our code has thrown at the Swing thread, or on one of its own. */
    private static final Queue<String> FAILURES = new ConcurrentLinkedQueue<>();

    private ConsoleAgent() {}

    public static void premain(String port) {
        Thread.setDefaultUncaughtExceptionHandler((where, failure) -> note(failure));
        Thread thread = new Thread(() -> serve(Integer.parseInt(port)), "console-agent");
        thread.setDaemon(true);
        thread.start();
    }

    private static void note(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        if (trace.toString().contains("at taskmaster.jconsole.")) {
            FAILURES.add(trace.toString());
        }
    }

    private static void serve(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                BufferedReader requests =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter answers = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            String line = requests.readLine();
            while (line != null) {
                answers.println(answer(line.split("\t", -1)).replace('\n', '\f'));
                line = requests.readLine();
            }
        } catch (IOException testIsOver) {
            // the process ends with it
        }
        Runtime.getRuntime().halt(0);
    }

    private static String answer(String[] request) {
        try {
            String result = onSwing(() -> perform(request));
            return result == null ? "no\tthere is no such thing now" : "ok\t" + result;
        } catch (Exception failed) {
            return "no\t" + failed;
        }
    }

    private static <T> T onSwing(Callable<T> call) throws Exception {
        FutureTask<T> task = new FutureTask<>(call);
        SwingUtilities.invokeLater(task);
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Null if what is meant is not there, or not to be used now. */
    private static @Nullable String perform(String[] request) throws Exception {
        String name = request.length > 1 ? request[1] : "";
        return switch (request[0]) {
            case "pulse" -> "";
            case "failures" -> String.join("\n", FAILURES);
            case "press" -> press(find(AbstractButton.class, button -> button.isEnabled() && isMeant(button, name)));
            case "type" ->
                type(find(JTextComponent.class, field -> field.isEditable() && isMeant(field, name)), request[2]);
            case "tab" -> choose(name);
            case "text" -> text(find(JComponent.class, component -> name.equals(component.getName())));
            case "tip" -> tip(find(JComponent.class, component -> name.equals(component.getName())));
            case "enabled" -> enabled(find(JComponent.class, component -> name.equals(component.getName())));
            case "rows" -> rows(find(JTable.class, table -> name.equals(table.getName())));
            case "select" ->
                select(find(JTable.class, table -> name.equals(table.getName())), List.of(request[2].split(" ")));
            case "selected" -> selected(find(JTable.class, table -> name.equals(table.getName())));
            case "everything" ->
                all().stream()
                        .map(ConsoleAgent::describe)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("; "));
            case "picture" -> picture(new File(name));
            default -> throw new IllegalArgumentException(request[0]);
        };
    }

    private static List<Component> all() {
        List<Component> found = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window.isShowing()) {
                collect(window, found);
            }
        }
        return found;
    }

    private static void collect(Component component, List<Component> into) {
        into.add(component);
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                if (child.isVisible()) {
                    collect(child, into);
                }
            }
        }
    }

    private static <T extends Component> @Nullable T find(Class<T> type, Predicate<T> condition) {
        return all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(condition)
                .findFirst()
                .orElse(null);
    }

    private static boolean isMeant(JComponent component, String name) {
        AccessibleContext read = component.getAccessibleContext();
        return name.equals(component.getName())
                || component instanceof AbstractButton button && name.equals(button.getText())
                || read != null && name.equals(read.getAccessibleName());
    }

    /** Not waited for: what it opens may stay. */
    private static @Nullable String press(@Nullable AbstractButton button) {
        if (button == null) {
            return null;
        }
        SwingUtilities.invokeLater(button::doClick);
        return "";
    }

    private static @Nullable String type(@Nullable JTextComponent field, String text) {
        if (field == null) {
            return null;
        }
        field.setText(text);
        return "";
    }

    private static @Nullable String choose(String title) {
        for (Component component : all()) {
            if (component instanceof JTabbedPane pane) {
                int index = pane.indexOfTab(title);
                if (index >= 0 && pane.isEnabledAt(index)) {
                    pane.setSelectedIndex(index);
                    return "";
                }
            }
        }
        return null;
    }

    private static @Nullable String text(@Nullable JComponent component) {
        return component == null || !component.isShowing() ? null : describe(component);
    }

    private static @Nullable String tip(@Nullable JComponent component) {
        return component == null ? null : String.valueOf(component.getToolTipText());
    }

    private static @Nullable String enabled(@Nullable JComponent component) {
        return component == null ? null : Boolean.toString(component.isEnabled());
    }

    private static String describe(Component component) {
        if (component instanceof JPasswordField) {
            return "";
        }
        if (component instanceof JLabel label) {
            return Objects.requireNonNullElse(label.getText(), "");
        }
        if (component instanceof AbstractButton button) {
            return Objects.requireNonNullElse(button.getText(), "");
        }
        return component instanceof JTextComponent area
                ? area.getText()
                : component instanceof Frame frame ? frame.getTitle() : "";
    }

    /** Cells with blanks between them, rows with semicolons. */
    private static @Nullable String rows(@Nullable JTable table) {
        return table == null || !table.isShowing()
                ? null
                : IntStream.range(0, table.getRowCount())
                        .mapToObj(row -> row(table, row))
                        .collect(Collectors.joining(";"));
    }

    private static String row(JTable table, int row) {
        return IntStream.range(0, table.getColumnCount())
                .mapToObj(column -> String.valueOf(table.getValueAt(row, column)))
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String select(@Nullable JTable table, List<String> names) {
        if (table == null) {
            return null;
        }
        table.clearSelection();
        for (int row = 0; row < table.getRowCount(); row++) {
            if (names.contains(table.getValueAt(row, 0))) {
                table.addRowSelectionInterval(row, row);
            }
        }
        return table.getSelectedRowCount() == names.size() ? "" : null;
    }

    private static @Nullable String selected(@Nullable JTable table) {
        return table == null
                ? null
                : IntStream.of(table.getSelectedRows())
                        .mapToObj(row -> String.valueOf(table.getValueAt(row, 0)))
                        .collect(Collectors.joining(" "));
    }

    private static String picture(File file) throws Exception {
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(new Robot().createScreenCapture(screen), "png", file);
        return "";
    }
}
