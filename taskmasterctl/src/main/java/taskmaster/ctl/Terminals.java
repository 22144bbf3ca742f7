package taskmaster.ctl;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Whether a person sits at the other end. */
final class Terminals {
    static final int STDIN = 0;
    static final int STDOUT = 1;

    private Terminals() {}

    /** By the name of the device where /proc tells it; else standard input and output must both be one terminal. */
    static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException noProc) {
            return Optional.ofNullable(System.console())
                    .map(Console::isTerminal)
                    .orElse(false);
        }
    }

    /** Whether standard output is a terminal that does more than type. */
    static boolean isDrawable(Map<String, String> environment) {
        return !environment.getOrDefault("TERM", "dumb").equals("dumb") && isTerminal(STDOUT);
    }

    /**
     * Whether to use colours: as the command line has it, else by the rules of no-color.org and bixense.com/clicolors, of which the
     * first goes before the second.
     *
     * @param usual what to do where nothing is said
     */
    static boolean wantColours(Optional<Boolean> wish, Map<String, String> environment, boolean usual) {
        if (wish.isPresent()) {
            return wish.get();
        }
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        return usual || !force.isEmpty() && !force.equals("0");
    }
}
