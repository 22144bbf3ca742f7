package taskmaster.ctl.shell;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the shell looks.
 *
 * @param url the daemon's address, as it was given
 * @param prompt without the {@code > } behind it
 * @param historyFile empty: nothing is kept
 * @param version of this program
 * @param colours whether they are wanted; a dumb terminal gets none anyway
 */
public record ShellSettings(String url, String prompt, Optional<Path> historyFile, String version, boolean colours) {}
