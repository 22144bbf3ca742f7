package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;

/**
 * What follows {@code tail} or {@code maintail}.
 *
 * @param bytes how many from the end
 */
record TailArguments(boolean follow, int bytes, List<String> words) {
    private static final int DEFAULT_BYTES = 1600;

    /** Options come first: {@code -f} and {@code -N}. */
    static TailArguments parse(List<String> arguments) throws UsageException {
        boolean follow = false;
        int bytes = DEFAULT_BYTES;
        int at = 0;
        while (at < arguments.size() && arguments.get(at).startsWith("-")) {
            String option = arguments.get(at);
            if (option.equals("-f")) {
                follow = true;
            } else {
                bytes = count(option);
            }
            at++;
        }
        return new TailArguments(follow, bytes, new ArrayList<>(arguments.subList(at, arguments.size())));
    }

    private static int count(String option) throws UsageException {
        boolean digits = option.length() > 1 && option.length() < 11;
        for (int i = 1; i < option.length(); i++) {
            digits &= option.charAt(i) >= '0' && option.charAt(i) <= '9';
        }
        long count = digits ? Long.parseLong(option.substring(1)) : -1;
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new UsageException("bad argument " + option);
        }
        return (int) count;
    }
}
