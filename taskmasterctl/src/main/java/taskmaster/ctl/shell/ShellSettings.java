package taskmaster.ctl.shell;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the shell looks.
 *
 * @param historyFile empty: nothing is kept
 * @param colours whether they are wanted; a dumb terminal gets none anyway
 */
public record ShellSettings(Optional<Path> historyFile, boolean colours) {}
