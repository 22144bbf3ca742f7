package taskmaster.jconsole;

/** Rows for tests. */
final class Rows {
    private Rows() {}

    static ProcessRow row(String name, String state) {
        return row(name, state, 1.5);
    }

    static ProcessRow row(String name, String state, double cpuPercent) {
        boolean up = state.equals("RUNNING");
        return new ProcessRow(name, state, up ? 7 : -1, up ? 61_000 : -1, up ? cpuPercent : -1, up ? 2048 : -1, 2, "");
    }
}
