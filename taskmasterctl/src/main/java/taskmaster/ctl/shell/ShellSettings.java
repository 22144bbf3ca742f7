package taskmaster.ctl.shell;

import java.nio.file.Path;
import java.util.Optional;
import taskmaster.ctl.command.Asking;

/**
 * How the shell looks.
 *
 * @param historyFile empty: nothing is kept
 * @param colours whether they are wanted; a dumb terminal gets none anyway
 * @param asking what commands may ask
 */
public record ShellSettings(Optional<Path> historyFile, boolean colours, Asking asking) {}
