package taskmaster.core.config;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import taskmaster.core.config.Problem.Kind;

/** Checks what only {@code [eventlistener:x]} has. This version reads it and does not run it. */
final class ListenerChecks {

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

    private ListenerChecks() {}

    static void check(SectionValues values) {
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
}
