package taskmaster.ctl.shell;

/** The words that leave a shell. */
final class Quits {
    private Quits() {}

    static boolean test(String word) {
        return word.equals("quit") || word.equals("exit");
    }
}
