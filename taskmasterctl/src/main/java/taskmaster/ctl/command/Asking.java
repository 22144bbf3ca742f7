package taskmaster.ctl.command;

/**
 * How free commands are to ask.
 *
 * @param allowed whether anything may be asked on a terminal; else it is as if there were none
 * @param agreed whether every question that asks for a yes has its answer already
 */
public record Asking(boolean allowed, boolean agreed) {
    /** As they like. */
    public static final Asking FREELY = new Asking(true, false);
}
