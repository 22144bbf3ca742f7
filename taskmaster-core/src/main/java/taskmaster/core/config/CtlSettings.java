package taskmaster.core.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.Secret;

/**
 * What the shell takes from a configuration file.
 *
 * @param file where it comes from; empty: there was none
 * @param serverUrl {@code unix:///path}, {@code host:port} or a {@code service:jmx:} URL; empty: nothing says where the daemon is
 * @param tlsCa PEM certificates of those who vouch for the daemon; set: connections over TCP are encrypted
 * @param prompt without the {@code > } behind it
 * @param profiles the names of other daemons that the file tells the way to
 */
public record CtlSettings(
        Optional<Path> file,
        Optional<String> serverUrl,
        Optional<String> username,
        Optional<Secret> password,
        Optional<Path> tlsCa,
        String prompt,
        Optional<Path> historyFile,
        List<String> profiles) {

    /** Without any file. */
    public static CtlSettings none() {
        return new CtlSettings(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "taskmaster",
                Optional.empty(),
                List.of());
    }
}
