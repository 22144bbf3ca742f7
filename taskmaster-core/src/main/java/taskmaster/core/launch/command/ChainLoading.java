package taskmaster.core.launch.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchException.Reason;
import taskmaster.core.model.UserSpec;

/**
 * Helpers put before a command, each of which changes one thing about its own process and then executes the next: setpriv(1) of
 * util-linux for the user, sh for the umask. The pid stays the same throughout.
 *
 * <p>The helpers get the environment of the child. setpriv hands it on untouched; sh may set PWD, and some shells drop variables
 * whose names are no shell names.
 */
public final class ChainLoading {
    private static final List<String> TOOL_DIRECTORIES =
            List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin");

    private final LongSupplier effectiveUser;
    private final Predicate<String> isProgram;

    /**
     * @param effectiveUser the uid this daemon acts as; asked only if a user is configured
     * @param isProgram whether a path names a file this process may execute
     */
    public ChainLoading(LongSupplier effectiveUser, Predicate<String> isProgram) {
        this.effectiveUser = effectiveUser;
        this.isProgram = isProgram;
    }

    /**
     * The words that make the command run as a user, with all groups of the account; none if the daemon is that user already.
     *
     * @throws LaunchException if this daemon cannot do that
     */
    public List<String> user(UserSpec user) throws LaunchException {
        long own = effectiveUser.getAsLong();
        if (own == user.uid()) {
            return List.of();
        }
        if (own != 0) {
            throw new LaunchException(
                    Reason.NO_USER,
                    "cannot run as user '" + user.name() + "': only root may do that, and this daemon has uid " + own);
        }
        return List.of(setpriv(), "--reuid=" + user.uid(), "--regid=" + user.gid(), "--init-groups", "--");
    }

    /** The words that set the file mode creation mask. */
    public List<String> umask(OptionalInt umask) {
        return umask.isEmpty()
                ? List.of()
                : List.of("/bin/sh", "-c", "umask " + Integer.toOctalString(umask.getAsInt()) + "; exec \"$@\"", "sh");
    }

    /** A helper by its name, in the usual directories; empty if this system lacks it. */
    public Optional<String> tool(String name) {
        return TOOL_DIRECTORIES.stream()
                .map(directory -> directory + "/" + name)
                .filter(isProgram)
                .findFirst();
    }

    /** The whole command line: helpers, program, arguments. The program takes the place of the first word. */
    public static List<String> before(List<String> helpers, String program, List<String> words) {
        List<String> all = new ArrayList<>(helpers);
        all.add(program);
        all.addAll(words.subList(1, words.size()));
        return all;
    }

    private String setpriv() throws LaunchException {
        String found = tool("setpriv")
                .orElseThrow(() -> new LaunchException(
                        Reason.NO_USER, "user= needs setpriv, which this system lacks: install util-linux"));
        if (isBusybox(found)) {
            throw new LaunchException(
                    Reason.NO_USER,
                    "user= needs the setpriv of util-linux; " + found + " is busybox, which cannot do that");
        }
        return found;
    }

    private static boolean isBusybox(String tool) {
        try {
            return Path.of(tool).toRealPath().endsWith("busybox");
        } catch (IOException gone) {
            return false;
        }
    }
}
