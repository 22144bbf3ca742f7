package taskmaster.ctl.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Causes that programs tell of in what they wrote last. */
final class Messages {

    private static final String PORT_IN_USE = "port-in-use";

    private record Sign(Pattern pattern, String word, String why, String next) {}

    /** In each, {@code $1} is what the first group found, {@code NAME} the process. */
    private static final List<Sign> SIGNS = List.of(
            sign(
                    "address already in use|EADDRINUSE|port \\S+ is already|bind\\(\\) to \\S+ failed \\(98",
                    PORT_IN_USE,
                    "the port it wants is taken by another process, perhaps an earlier copy of itself",
                    "find it: ss -ltnp; stop it, then start NAME"),
            sign(
                    "unterminated quoted string|unexpected EOF while looking for matching|unexpected end of file",
                    "comment-cut",
                    "the shell got half a command: a blank and a semicolon begin a comment in the configuration",
                    "write command= without ' ;' (';' without a blank, or a script); then update NAME"),
            sign(
                    "ModuleNotFoundError: (.*)|ImportError: (.*)|Cannot find module (.*)",
                    "missing-module",
                    "a module that it needs is not there for the user and environment it runs in",
                    "install it there, or point command= at the right virtual environment; then start NAME"),
            sign(
                    "UnsupportedClassVersionError",
                    "wrong-java",
                    "it was built for a later Java than the one it runs on",
                    "put the right java into command=; then update NAME"),
            sign(
                    "no space left on device|ENOSPC|disk quota exceeded",
                    "disk-full",
                    "a disk is full",
                    "look: df -h; make room, then start NAME"),
            sign(
                    "too many open files|EMFILE",
                    "too-many-files",
                    "it reached its limit of open files",
                    "raise it (ulimit -n) for taskmasterd; then start NAME"),
            sign(
                    "cannot allocate memory|out of memory|OutOfMemoryError|MemoryError|ENOMEM",
                    "out-of-memory",
                    "it could not get the memory it wanted",
                    "look: free -m; give it or the machine more; then start NAME"),
            sign(
                    "permission denied|EACCES|operation not permitted",
                    "permission-denied",
                    "it was refused something: a file, a port below 1024, another user's process",
                    "look at user= and at the rights of what the message names; then start NAME"),
            sign(
                    "connection refused|ECONNREFUSED|could not connect|no route to host|name or service not known",
                    "cannot-connect",
                    "something it needs does not answer yet, or is named wrongly",
                    "start that first (priority=), or let it wait; then start NAME"),
            sign(
                    "no such file or directory|ENOENT|FileNotFoundError|FileNotFoundException",
                    "missing-file",
                    "a file it needs is not where it looks; relative names are meant from directory=",
                    "correct the name, or directory=; then update NAME"));

    private static final Pattern NOT_FOUND =
            Pattern.compile("(\\S+): (?:command )?not found", Pattern.CASE_INSENSITIVE);

    private Messages() {}

    static Optional<Cause> cause(Facts facts) {
        String output = facts.output();
        Matcher missing = NOT_FOUND.matcher(output);
        if (missing.find()) {
            return Optional.of(Missing.command(facts, missing.group(1)));
        }
        for (Sign sign : SIGNS) {
            Matcher found = sign.pattern.matcher(output);
            if (found.find()) {
                Optional<String> earlier = facts.toldOf(Daemonizing.LEFT_BEHIND);
                if (sign.word.equals(PORT_IN_USE) && earlier.isPresent()) {
                    return Optional.of(new Cause(
                            sign.word,
                            "the port it wants is taken, most likely by an earlier copy of itself: " + earlier.get(),
                            "end that; then start " + facts.name()));
                }
                String what = found.groupCount() > 0 && found.group(1) != null ? found.group(1) : "";
                return Optional.of(
                        new Cause(sign.word, sign.why.replace("$1", what), sign.next.replace("NAME", facts.name())));
            }
        }
        return Optional.empty();
    }

    private static Sign sign(String regex, String word, String why, String next) {
        return new Sign(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), word, why, next);
    }
}
