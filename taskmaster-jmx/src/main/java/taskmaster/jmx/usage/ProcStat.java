package taskmaster.jmx.usage;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One line of {@code /proc/PID/stat} (proc_pid_stat(5)), as far as we need it.
 *
 * @param ticks CPU time of the process and of its children that were waited for, in clock ticks
 * @param startTicks when it began, in clock ticks after the machine did; together with the pid an identity
 */
record ProcStat(long pid, long parent, long session, long ticks, int threads, long startTicks, long pages) {
    /** Fields are counted from 1; those after the name begin with the third. */
    private static final int FIRST_AFTER_NAME = 3;

    /** Takes the line apart; empty if it is not whole. The name may hold anything, blanks and brackets too. */
    static Optional<ProcStat> parse(byte[] line) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open < 1 || close < open) {
            return Optional.empty();
        }
        try {
            Fields fields = new Fields(text, close + 1, FIRST_AFTER_NAME);
            long pid = Long.parseLong(text.substring(0, open).strip());
            long parent = fields.number(4);
            long session = fields.number(6);
            long ticks = fields.number(14) + fields.number(15) + fields.number(16) + fields.number(17);
            int threads = (int) fields.number(20);
            return Optional.of(
                    new ProcStat(pid, parent, session, ticks, threads, fields.number(22), fields.number(24)));
        } catch (IndexOutOfBoundsException | NumberFormatException cut) {
            return Optional.empty();
        }
    }

    /** Words, each read once and in order: splitting the line would make fifty strings of it, for a thousand processes at a time. */
    private static final class Fields {
        private final String text;
        private int at;
        private int next;

        Fields(String text, int at, int first) {
            this.text = text;
            this.at = at;
            this.next = first;
        }

        long number(int field) {
            String word = "";
            while (next <= field) {
                while (text.charAt(at) == ' ') {
                    at++;
                }
                int start = at;
                while (at < text.length() && text.charAt(at) > ' ') {
                    at++;
                }
                word = next == field ? text.substring(start, at) : word;
                next++;
            }
            return Long.parseLong(word);
        }
    }
}
