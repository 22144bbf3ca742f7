package taskmaster.ctl.explain;

import java.util.Optional;

/** A command that no folder of the PATH holds. */
final class Missing {
    private Missing() {}

    static Cause command(Facts facts, String command) {
        Optional<String> elsewhere = facts.whereabouts().apply(command);
        return new Cause(
                "command-not-found",
                elsewhere
                        .map(path -> "a command was not found: " + command + "; it is in "
                                + path.substring(0, path.lastIndexOf('/')) + ", which the PATH of the process lacks")
                        .orElse("a command was not found in any folder of its PATH: " + command),
                "write its whole path"
                        + elsewhere.map(path -> ", " + path + ",").orElse("")
                        + " into command=, or a PATH into environment=; then update " + facts.name());
    }
}
