package taskmaster.ctl.command;

/** What is said of changes that are not applied; nothing where there are none. */
public final class PendingText {
    private PendingText() {}

    /**
     * {@code config: 2 changes pending}.
     *
     * @param pending as the daemon counts; negative: the files cannot be used
     */
    public static String of(int pending) {
        if (pending < 0) {
            return "config: the files cannot be used";
        }
        return pending == 0 ? "" : "config: " + pending + (pending == 1 ? " change pending" : " changes pending");
    }
}
