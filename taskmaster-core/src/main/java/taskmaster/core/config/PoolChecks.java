package taskmaster.core.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import taskmaster.core.config.Problem.Kind;

/** Checks what only {@code [eventlistener:x]} and {@code [fcgi-program:x]} have. This version reads them and does not run them. */
final class PoolChecks {

    private static final Set<String> EVENTS = Set.of(
            "EVENT",
            "PROCESS_STATE",
            "PROCESS_STATE_STARTING",
            "PROCESS_STATE_RUNNING",
            "PROCESS_STATE_BACKOFF",
            "PROCESS_STATE_STOPPING",
            "PROCESS_STATE_EXITED",
            "PROCESS_STATE_STOPPED",
            "PROCESS_STATE_FATAL",
            "PROCESS_STATE_UNKNOWN",
            "REMOTE_COMMUNICATION",
            "PROCESS_LOG",
            "PROCESS_LOG_STDOUT",
            "PROCESS_LOG_STDERR",
            "PROCESS_COMMUNICATION",
            "PROCESS_COMMUNICATION_STDOUT",
            "PROCESS_COMMUNICATION_STDERR",
            "SUPERVISOR_STATE_CHANGE",
            "SUPERVISOR_STATE_CHANGE_RUNNING",
            "SUPERVISOR_STATE_CHANGE_STOPPING",
            "TICK",
            "TICK_5",
            "TICK_60",
            "TICK_3600",
            "PROCESS_GROUP",
            "PROCESS_GROUP_ADDED",
            "PROCESS_GROUP_REMOVED");

    private PoolChecks() {}

    static void check(SectionValues values) {
        switch (values.section().kind()) {
            case EVENTLISTENER -> listener(values);
            case FCGI_PROGRAM -> fcgi(values);
            default -> {}
        }
    }

    private static void listener(SectionValues values) {
        values.warning("event listeners are not run by this version");
        boolean none = values.required(ProgramKeys.EVENTS)
                .map(events -> events.isEmpty())
                .orElse(false);
        if (none) {
            values.error(ProgramKeys.EVENTS, "no value; expected event types such as PROCESS_STATE");
        }
        for (String event : values.find(ProgramKeys.EVENTS).orElse(List.of())) {
            if (!EVENTS.contains(event.toUpperCase(Locale.ROOT))) {
                String meant = values.problems().meant(event, EVENTS);
                values.say(Kind.ERROR, ProgramKeys.EVENTS, event, Shown.value(event) + " is not an event type" + meant);
            }
        }
        values.get(ProgramKeys.BUFFER_SIZE);
        if (values.has(ProgramKeys.RESULT_HANDLER)) {
            values.note(
                    ProgramKeys.RESULT_HANDLER,
                    "Python code, not used: an answer OK accepts an event, any other gives it back, as supervisord does without this key");
        }
        if (values.get(ProgramKeys.REDIRECT_STDERR)) {
            values.error(ProgramKeys.REDIRECT_STDERR, "true would mix stderr into the event protocol on stdout");
        }
    }

    private static void fcgi(SectionValues values) {
        values.warning("fcgi programs are not run by this version");
        String socket = values.required(ProgramKeys.SOCKET).orElse("");
        boolean unix = socket.startsWith("unix://");
        if (values.has(ProgramKeys.SOCKET) && !isSocket(socket)) {
            values.error(
                    ProgramKeys.SOCKET,
                    Shown.value(socket) + " is not a socket; expected unix:///path or tcp://host:port");
        }
        values.get(ProgramKeys.SOCKET_MODE);
        values.find(ProgramKeys.SOCKET_OWNER);
        values.find(ProgramKeys.SOCKET_BACKLOG);
        if (!unix && values.has(ProgramKeys.SOCKET_MODE)) {
            values.error(ProgramKeys.SOCKET_MODE, "only for a unix:// socket");
        }
        if (!unix && values.has(ProgramKeys.SOCKET_OWNER)) {
            values.error(ProgramKeys.SOCKET_OWNER, "only for a unix:// socket");
        }
    }

    private static boolean isSocket(String socket) {
        if (socket.startsWith("unix:///")) {
            return true;
        }
        if (!socket.startsWith("tcp://")) {
            return false;
        }
        try {
            String address = socket.substring("tcp://".length());
            return address.indexOf(':') > 0 && Address.of(address).port() > 0;
        } catch (ValueException ignored) {
            return false; // the caller words it for a socket
        }
    }
}
