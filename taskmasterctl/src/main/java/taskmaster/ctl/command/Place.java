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
 * @param urlWasGiven whether the URL was typed and is not from the file
 * @param profile whose section of the file says it; empty: the usual one
 * @param environment of this program
 * @param version of this program; asked for seldom, for it opens the jar
 */
public record Place(
        String url,
        Optional<Path> file,
        boolean urlWasGiven,
        String profile,
        Map<String, String> environment,
        Supplier<String> version) {

    public Place(
            String url,
            Optional<Path> file,
            boolean urlWasGiven,
            Map<String, String> environment,
            Supplier<String> version) {
        this(url, file, urlWasGiven, "", environment, version);
    }

    /** The configuration of the daemon at the address, as far as we know which it is. */
    Optional<Path> ofDaemon() {
        return urlWasGiven || !profile.isEmpty() ? Optional.empty() : file;
    }
}
