package taskmaster.jconsole;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;

/** A state: its shape, and its word, both in its colour. */
final class StateCell extends TextCell {

    StateCell() {
        super(SwingConstants.LEFT, String::valueOf);
        setIconTextGap(6);
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
        super.getTableCellRendererComponent(table, value, selected, focused, row, column);
        StateLook look = StateLook.of(String.valueOf(value));
        setIcon(new Mark(look));
        setForeground(selected ? table.getSelectionForeground() : look.colour());
        return this;
    }

    /** The shape before the word. */
    private record Mark(StateLook look) implements Icon {
        private static final int SIZE = 10;

        @Override
        public int getIconWidth() {
            return SIZE;
        }

        @Override
        public int getIconHeight() {
            return SIZE;
        }

        @Override
        public void paintIcon(Component cell, Graphics graphics, int x, int y) {
            Graphics2D pen = (Graphics2D) graphics.create();
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(look.colour());
            pen.setStroke(new BasicStroke(1.8f));
            int end = SIZE - 2;
            switch (look.shape()) {
                case DISC -> pen.fillOval(x, y, SIZE, SIZE);
                case RING -> pen.drawOval(x + 1, y + 1, end, end);
                case HALF -> {
                    pen.drawOval(x + 1, y + 1, end, end);
                    pen.fillArc(x, y, SIZE, SIZE, 90, 180);
                }
                case CROSS -> {
                    pen.drawLine(x + 1, y + 1, x + end, y + end);
                    pen.drawLine(x + end, y + 1, x + 1, y + end);
                }
            }
            pen.dispose();
        }
    }
}
