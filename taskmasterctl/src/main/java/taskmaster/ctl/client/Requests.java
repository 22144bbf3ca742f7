package taskmaster.ctl.client;

/** What the daemon would cut the connection for, without a word, is not sent. */
final class Requests {
    /** It reads no array of more than 64 KiB, and that is what a text arrives in. */
    private static final int LONGEST_TEXT = 60_000;

    private Requests() {}

    /** @throws ClientException of kind FAILED if an argument is a text that is too long */
    static void refuseEndless(Object... arguments) throws ClientException {
        for (Object argument : arguments) {
            if (argument instanceof String text && text.length() > LONGEST_TEXT) {
                throw new ClientException(
                        ClientException.Kind.FAILED,
                        "too much for one order: " + text.length() + " characters, of " + LONGEST_TEXT
                                + " at most; name groups (group:*), or all");
            }
        }
    }
}
