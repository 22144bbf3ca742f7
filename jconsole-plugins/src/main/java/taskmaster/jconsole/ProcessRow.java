package taskmaster.jconsole;

/**
 * One process as the table shows it.
 *
 * @param pid -1 without a child
 * @param uptimeMillis -1 without a child
 * @param cpuPercent of the child and all that came of it, 100 for each CPU; -1 while it is not known
 * @param rssBytes their resident memory; -1 while it is not known
 * @param note why it is not up, or how its last child ended; may be empty
 */
record ProcessRow(
        String name,
        String state,
        long pid,
        long uptimeMillis,
        double cpuPercent,
        double rssBytes,
        long restarts,
        String note) {}
