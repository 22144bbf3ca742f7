package taskmaster.ctl.explain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Causes that kept the child from being created at all; the daemon's own words name them. */
final class Spawning {
    private static final Pattern NOT_FOUND = Pattern.compile("command not found: '(.*?)'");

    private Spawning() {}

    static Optional<Cause> cause(Facts facts) {
        String reason = facts.reason();
        Matcher notFound = NOT_FOUND.matcher(reason);
        if (notFound.find()) {
            return Optional.of(Missing.command(facts, notFound.group(1)));
        }
        if (reason.endsWith("that is not closed")) {
            return found(
                    "comment-cut",
                    reason + ": a blank and then ; begins a comment in the configuration, even between quotes",
                    "write command= without ' ;' (';' without a blank, or a script); then update " + facts.name());
        }
        if (reason.startsWith("cannot listen on ")) {
            return found(
                    "no-socket",
                    reason + ": the socket that its processes share could not be opened",
                    "free that address, or correct socket=; it is tried again by itself while in BACKOFF");
        }
        if (reason.startsWith("launcher=portable ")) {
            return found(
                    "wrong-launcher",
                    reason,
                    "take launcher=portable out of the main section, if this is Linux; then start taskmasterd anew");
        }
        if (reason.startsWith("no such file")) {
            return found(
                    "no-such-file",
                    reason + ": the program was moved, is not installed, or its name is misspelt",
                    "correct command=; then update " + facts.name());
        }
        if (reason.contains("interpreter") || reason.contains("DOS line ends") || reason.contains("#!")) {
            return found(
                    "bad-interpreter",
                    reason + ": the first line of a script names what runs it",
                    "correct the first line of the script (such as #!/bin/sh); then start " + facts.name());
        }
        if (reason.contains("is not executable") || reason.contains("no permission to run")) {
            return found(
                    "not-executable",
                    reason + ": the file lacks the right to be executed, for the user it runs as",
                    "chmod +x the file; then start " + facts.name());
        }
        if (reason.contains("directory")) {
            return found(
                    "bad-directory",
                    reason + ": it is where the program would start, or its log would be",
                    "make the directory, or correct directory= or the log file; then start " + facts.name());
        }
        if (reason.contains("user")) {
            return found("bad-user", reason, "correct user=, or run taskmasterd as root; then update " + facts.name());
        }
        if (reason.contains("not a program")) {
            return found(
                    "wrong-format",
                    reason + ": it was built for another machine, or is a script without a first line #!",
                    "install the right build, or put an interpreter into command=; then start " + facts.name());
        }
        if (reason.contains("resources")
                || reason.contains("too many open files")
                || reason.contains("out of memory")) {
            return found(
                    "no-resources",
                    reason + ": a limit of the machine or of taskmasterd was reached",
                    "look at ulimit -u, ulimit -n and free -m; it is tried again by itself while in BACKOFF");
        }
        return Optional.empty();
    }

    private static Optional<Cause> found(String word, String why, String next) {
        return Optional.of(new Cause(word, why, next));
    }
}
