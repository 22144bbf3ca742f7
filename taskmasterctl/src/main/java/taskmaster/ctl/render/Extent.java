package taskmaster.ctl.render;

/**
 * How much a terminal shows.
 *
 * @param columns at least 1
 * @param lines at least 1
 */
public record Extent(int columns, int lines) {

    /** What is assumed of a terminal that does not tell. */
    public static final Extent USUAL = new Extent(80, 24);
}
