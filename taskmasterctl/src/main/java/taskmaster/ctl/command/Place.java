package taskmaster.ctl.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where we are, and where the daemon is thought to be.
 *
 * @param url the daemon's address as it was given; empty: none is needed
 * @param file the configuration file that was read
 * @param urlWasGiven whether the URL is from the command line and not from the file
 * @param environment of this program
 * @param version of this program; asked for seldom, for it opens the jar
 */
public record Place(
        String url,
        Optional<Path> file,
        boolean urlWasGiven,
        Map<String, String> environment,
        Supplier<String> version) {

    /** The configuration of the daemon at the address, as far as we know which it is. */
    Optional<Path> ofDaemon() {
        return urlWasGiven ? Optional.empty() : file;
    }
}
