package taskmaster.core.supervisor;

/** Is told how a reload comes on; on the supervisor's thread, so it only notes. */
@FunctionalInterface
public interface ReloadProgress {

    /** For those who do not want to know. */
    ReloadProgress UNSEEN = (done, total) -> {};

    /**
     * It has begun, or one more process that had to leave is gone.
     *
     * @param done how many processes nothing more is waited for
     * @param total how many processes it touches
     */
    void cameOn(int done, int total);
}
