package taskmaster.core.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The control socket in the file system: {@code [unix_jmx_server]}.
 *
 * @param mode the permission bits of the socket
 */
public record UnixServerSpec(Path file, int mode, Optional<Owner> owner) {}
