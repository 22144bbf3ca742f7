package taskmaster.jconsole;

import javax.swing.JLabel;

/** Text that comes from outside, where Swing would take some of it for HTML. */
final class Labels {
    private Labels() {}

    static JLabel plain(String text) {
        JLabel label = new JLabel();
        label.putClientProperty("html.disable", true);
        label.setText(text);
        return label;
    }

    /** A tool tip is made by Swing itself, which looks only at how the text begins. */
    static String tip(String text) {
        return text.startsWith("<") ? " " + text : text;
    }
}
