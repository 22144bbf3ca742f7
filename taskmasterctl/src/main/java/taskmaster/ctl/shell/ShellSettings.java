package taskmaster.ctl.shell;

import java.nio.file.Path;
import java.util.Optional;
import taskmaster.ctl.command.Place;

/**
 * How the shell looks.
 *
 * @param place where the daemon is
 * @param prompt without the {@code > } behind it
 * @param historyFile empty: nothing is kept
 * @param colours whether they are wanted; a dumb terminal gets none anyway
 */
public record ShellSettings(Place place, String prompt, Optional<Path> historyFile, boolean colours) {}
