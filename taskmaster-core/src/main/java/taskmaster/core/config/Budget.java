package taskmaster.core.config;

/**
 * How much all processes together may take of the memory. A small file can ask for a lot: ten thousand processes with a command
 * of a megabyte each.
 */
final class Budget {

    private static final int MAX_PROCESSES = 50_000;

    /** About 200 MB. An honest process needs less than a thousandth of it. */
    private static final long MAX_CHARACTERS = 100_000_000;

    /** What an entry of a map takes besides its text. */
    private static final int VARIABLE = 32;

    private int processes;
    private long characters;

    /** Takes one process more; false if there are too many. */
    boolean takeProcess() {
        return ++processes <= MAX_PROCESSES;
    }

    /** Takes the texts of a process; false if that is too much. */
    boolean take(int command, int variables) {
        characters += command + (long) variables * VARIABLE;
        return characters <= MAX_CHARACTERS;
    }

    static String tooMany() {
        return "more than " + MAX_PROCESSES + " processes in all";
    }

    static String tooMuch() {
        return "the commands and environments of all processes together are too large";
    }
}
