package taskmaster.jconsole;

import java.awt.Component;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;

/** A cell of plain text, with some air at its sides. Text of programs is never taken for HTML. */
class TextCell extends DefaultTableCellRenderer {
    private static final int AIR = 6;

    private final transient Function<Object, String> text;

    /** @param alignment of {@link javax.swing.SwingConstants} */
    TextCell(int alignment, Function<Object, String> text) {
        this.text = text;
        setHorizontalAlignment(alignment);
        putClientProperty("html.disable", true);
    }

    /** One that tells in a tool tip what it has no room for. */
    static TextCell withTip() {
        return new TextCell(SwingConstants.LEFT, String::valueOf) {
            @Override
            public @Nullable String getToolTipText() {
                return getText().isEmpty() ? null : Labels.tip(getText());
            }
        };
    }

    /** In pixels. */
    int roomBesideText() {
        return 2 * AIR + 2;
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
        String shown = value == null ? "" : text.apply(value);
        super.getTableCellRendererComponent(table, shown, selected, false, row, column);
        setBorder(BorderFactory.createEmptyBorder(0, AIR, 0, AIR));
        return this;
    }
}
