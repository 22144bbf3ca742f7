package taskmaster.core.config;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import taskmaster.core.model.UserGroup;
import taskmaster.core.model.UserSpec;

/** What the meaning of a configuration takes from the machine it is read on. Called by the thread that loads; may block. */
public interface Machine {

    /** An account by its name or uid. */
    Optional<UserSpec> user(String nameOrUid);

    /** A group of users by its name or gid. */
    Optional<UserGroup> group(String nameOrGid);

    /** The address of a host, by its name or as text. */
    Optional<InetAddress> address(String host);

    /** Whether a directory is there. */
    boolean isDirectory(Path path);

    /** Whether a path names a file that someone may execute. */
    boolean isExecutable(Path path);

    /** Whether a path names anything. */
    boolean exists(Path path);

    /** Whether a file may be read by others than its owner and group. */
    boolean isReadableByOthers(Path file);

    /** What {@code uname -n} prints. */
    String hostName();

    /** Where relative paths start. */
    Path currentDirectory();

    /** Where temporary files go. */
    Path temporaryDirectory();
}
