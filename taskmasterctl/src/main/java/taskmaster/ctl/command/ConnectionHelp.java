package taskmaster.ctl.command;

import java.util.ArrayList;
import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Answer;

/** Says why the daemon cannot be asked: first in supervisorctl's words, then what the cause looks like and what to type. */
public final class ConnectionHelp {
    private final Place place;

    public ConnectionHelp(Place place) {
        this.place = place;
    }

    /** The lines for people; those after the first are indented. */
    public Answer explain(ClientException failed) {
        String text = failed.text();
        return switch (failed.kind()) {
            case NO_SUCH_FILE -> answer(failed, place.url() + " no such file", gone("there is no socket at "));
            case REFUSED_CONNECTION -> answer(failed, place.url() + " refused connection", gone("nobody listens at "));
            case PERMISSION_DENIED -> answer(failed, place.url() + " permission denied", denied(text));
            case AUTHENTICATION -> answer(failed, "Server requires authentication", List.of(text));
            case LOST ->
                answer(
                        failed,
                        "error: " + place.url() + " connection lost",
                        List.of("taskmasterd ended or was restarted" + (text.isEmpty() ? "" : " (" + text + ")")));
            case SILENT -> Answer.of(failed.kind().name(), "error: " + place.url() + " does not answer: " + text);
            case NOT_ALLOWED -> Answer.of(failed.kind().name(), "ERROR: not allowed: " + text);
            case UNREACHABLE -> Answer.of(failed.kind().name(), "error: " + place.url() + " " + text);
            case FAILED, UNSUPPORTED -> Answer.of(failed.kind().name(), "ERROR: " + text);
        };
    }

    /** What is wrong, without advice. */
    public String firstLine(ClientException failed) {
        return explain(failed).line().lines().findFirst().orElse("");
    }

    private static Answer answer(ClientException failed, String line, List<String> hints) {
        StringBuilder text = new StringBuilder(line);
        hints.stream()
                .filter(hint -> !hint.isEmpty())
                .forEach(hint -> text.append("\n  ").append(hint));
        return Answer.of(failed.kind().name(), text.toString());
    }

    private List<String> gone(String what) {
        List<String> hints = new ArrayList<>();
        hints.add(what + address());
        if (place.ofDaemon().isPresent()) {
            hints.addAll(DaemonTrace.of(place.ofDaemon().get(), place.environment()));
        } else {
            hints.add("is it running? start it: taskmasterd -c FILE");
        }
        return hints;
    }

    private List<String> denied(String text) {
        String me = System.getProperty("user.name", "?");
        return List.of(
                text + "; you are " + me,
                "become one of them (sudo), or ask for the socket to be opened to you: chmod and chown of its section");
    }

    /** The URL, and what says that it is this one. */
    private String address() {
        return place.urlWasGiven()
                ? place.url() + " (as given)"
                : place.url()
                        + place.file()
                                .map(file -> " (" + UrlOrigin.of(file, place.profile()) + ")")
                                .orElse("");
    }
}
