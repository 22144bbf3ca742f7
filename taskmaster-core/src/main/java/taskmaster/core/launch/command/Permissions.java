package taskmaster.core.launch.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.UserSpec;

/**
 * Whether a path may be entered or executed: by this process, as the kernel says; by another user, as far as the modes tell.
 * Other groups than the user's first one, access lists and capabilities are not looked up, so a doubtful case counts as allowed
 * and shows in what the child itself reports.
 */
final class Permissions {
    private static final int OWNER_X = 0100;
    private static final int GROUP_X = 0010;
    private static final int OTHER_X = 0001;

    private Permissions() {}

    static boolean maySearch(Path directory, Optional<UserSpec> user) throws IOException {
        return mayExecute(directory, user);
    }

    static boolean mayExecute(Path path, Optional<UserSpec> user) throws IOException {
        if (!Files.isExecutable(path)) {
            return false;
        }
        if (user.isEmpty() || user.get().uid() == 0) {
            return true;
        }
        for (Path step = path.toRealPath(); step != null; step = step.getParent()) {
            if (!allows(step, user.get())) {
                return false;
            }
        }
        return true;
    }

    /** The permission bits. */
    static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode") & 07777;
    }

    private static boolean allows(Path path, UserSpec user) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(path, "unix:mode,uid,gid");
        int mode = number(attributes, "mode");
        if (number(attributes, "uid") == (int) user.uid()) {
            return (mode & OWNER_X) != 0;
        }
        if (number(attributes, "gid") == (int) user.gid()) {
            return (mode & GROUP_X) != 0;
        }
        return (mode & (GROUP_X | OTHER_X)) != 0;
    }

    private static int number(Map<String, Object> attributes, String name) {
        return attributes.get(name) instanceof Integer number ? number : 0;
    }
}
