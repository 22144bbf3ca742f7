package taskmaster.jconsole;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import org.jspecify.annotations.Nullable;

/** A figure at the right, and at the left the way it came there. */
final class MeasureCell extends TextCell {
    private static final int DRAWING = History.LENGTH;
    private static final int AIR = 6;
    private static final int GAP = 3;

    private final Color colour;
    private transient @Nullable Measure measure;

    MeasureCell(Color colour) {
        super(SwingConstants.RIGHT, String::valueOf);
        this.colour = colour;
    }

    @Override
    int roomBesideText() {
        return super.roomBesideText() + DRAWING + AIR;
    }

    @Override
    public Component getTableCellRendererComponent(
            JTable table, @Nullable Object value, boolean selected, boolean focused, int row, int column) {
        measure = value instanceof Measure shown ? shown : null;
        return super.getTableCellRendererComponent(table, value, selected, focused, row, column);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (measure != null) {
            int floor = getHeight() - GAP;
            int[] heights = Sparkline.heights(measure.history(), measure.scale(), floor - GAP);
            graphics.setColor(colour);
            for (int i = 0; i < heights.length; i++) {
                if (heights[i] > 0) {
                    graphics.fillRect(AIR + DRAWING - heights.length + i, floor - heights[i], 1, heights[i]);
                }
            }
        }
    }
}
