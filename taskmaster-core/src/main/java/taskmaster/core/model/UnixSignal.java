package taskmaster.core.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A signal by its Linux number (signal(7), x86_64 and aarch64) and its name without {@code SIG}.
 *
 * @param name for example {@code TERM}
 */
public record UnixSignal(String name, int number) {

    private static final List<String> NAMES = List.of(
            "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM",
            "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF",
            "WINCH", "IO", "PWR", "SYS");

    /** First and last real-time signal that glibc leaves to programs. */
    private static final int RTMIN = 34;

    private static final int RTMAX = 64;

    public static final UnixSignal HUP = of(1);
    public static final UnixSignal INT = of(2);
    public static final UnixSignal QUIT = of(3);
    public static final UnixSignal KILL = of(9);
    public static final UnixSignal USR1 = of(10);
    public static final UnixSignal USR2 = of(12);
    public static final UnixSignal TERM = of(15);
    public static final UnixSignal CONT = of(18);

    /**
     * The signal of a number; one without a name of its own is called {@code SIGn}.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public static UnixSignal of(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("not a signal number: " + number);
        }
        if (number <= NAMES.size()) {
            return new UnixSignal(NAMES.get(number - 1), number);
        }
        if (number >= RTMIN && number <= RTMAX) {
            return new UnixSignal(number == RTMIN ? "RTMIN" : "RTMIN+" + (number - RTMIN), number);
        }
        return new UnixSignal(Integer.toString(number), number);
    }

    /** Reads a name, with or without {@code SIG}, in any case, or a number the kernel knows; empty if it is neither. */
    public static Optional<UnixSignal> parse(String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        if (word.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(word);
            boolean known = number >= 1 && (number <= NAMES.size() || number >= RTMIN && number <= RTMAX);
            return known ? Optional.of(of(number)) : Optional.empty();
        }
        String name = word.startsWith("SIG") ? word.substring(3) : word;
        String canonical = switch (name) {
            case "IOT" -> "ABRT";
            case "CLD" -> "CHLD";
            case "POLL" -> "IO";
            default -> name;
        };
        int index = NAMES.indexOf(canonical);
        if (index >= 0) {
            return Optional.of(of(index + 1));
        }
        if (canonical.matches("RTMIN(\\+[0-9]{1,2})?")) {
            int number = RTMIN + (canonical.length() > 6 ? Integer.parseInt(canonical.substring(6)) : 0);
            return number <= RTMAX ? Optional.of(of(number)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The name with {@code SIG}, as people write it. */
    @Override
    public String toString() {
        return "SIG" + name;
    }
}
