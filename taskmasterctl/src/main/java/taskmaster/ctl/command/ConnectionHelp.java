package taskmaster.ctl.command;

import java.nio.file.Path;
import java.util.Optional;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Answer;

/** Says why the daemon cannot be asked: first in supervisorctl's words, then with the usual cause and what to type. */
public final class ConnectionHelp {
    private final String url;
    private final Optional<Path> file;
    private final boolean urlWasGiven;

    /**
     * @param file the configuration file that was read
     * @param urlWasGiven whether the URL is from the command line and not from the file
     */
    public ConnectionHelp(String url, Optional<Path> file, boolean urlWasGiven) {
        this.url = url;
        this.file = file;
        this.urlWasGiven = urlWasGiven;
    }

    public Answer explain(ClientException failed) {
        String text = failed.text();
        return switch (failed.kind()) {
            case NO_SUCH_FILE -> answer(failed, url + " no such file", "no taskmasterd at " + place() + ". " + start());
            case REFUSED_CONNECTION ->
                answer(failed, url + " refused connection", "nobody listens at " + place() + stale() + ". " + start());
            case PERMISSION_DENIED -> answer(failed, url + " permission denied", text);
            case AUTHENTICATION -> answer(failed, "Server requires authentication", text);
            case LOST ->
                answer(
                        failed,
                        "error: " + url + " connection lost",
                        "taskmasterd ended or was restarted" + because(text));
            case NOT_ALLOWED -> Answer.of(failed.kind().name(), "ERROR: not allowed: " + text);
            case UNREACHABLE -> Answer.of(failed.kind().name(), "error: " + url + " " + text);
            case FAILED, UNSUPPORTED -> Answer.of(failed.kind().name(), "ERROR: " + text);
        };
    }

    /** The first line alone, as {@code shutdown} uses it. */
    String firstLine(ClientException failed) {
        String line = explain(failed).line();
        int end = line.indexOf('\n');
        return end < 0 ? line : line.substring(0, end);
    }

    private static Answer answer(ClientException failed, String line, String hint) {
        String text = hint.isEmpty() ? line : line + "\n  " + hint;
        return Answer.of(failed.kind().name(), text);
    }

    private static String because(String text) {
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private String place() {
        if (urlWasGiven || file.isEmpty()) {
            return url;
        }
        return url + " (from " + file.get() + ")";
    }

    private String stale() {
        return url.startsWith("unix:") ? "; the socket file was left by a daemon that died" : "";
    }

    private String start() {
        String how = file.isPresent() && !urlWasGiven ? " -c " + file.get() : "";
        return "Is it running? Start it: taskmasterd" + how;
    }
}
