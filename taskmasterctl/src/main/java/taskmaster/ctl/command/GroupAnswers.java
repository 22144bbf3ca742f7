package taskmaster.ctl.command;

import taskmaster.ctl.client.ClientException;

/** The answers to {@code add} and {@code remove}. */
final class GroupAnswers {
    private GroupAnswers() {}

    /** What is done to one group. */
    @FunctionalInterface
    interface Step {
        String apply(String group) throws ClientException;
    }

    /** Whether the exit code stays as it is; supervisorctl counts an active group as fine. */
    static boolean tell(Context context, String group, Step step) throws ClientException {
        try {
            String answer = step.apply(group);
            if (answer.contains("already active")) {
                context.say(group, "ALREADY_ACTIVE", answer, "ERROR: process group already active");
                return true;
            }
            if (answer.contains("still running")) {
                context.say(group, "STILL_RUNNING", answer, "ERROR: process/group still running: " + group);
                return false;
            }
            boolean added = answer.contains("added");
            String text = added ? "added process group" : "removed process group";
            context.say(group, added ? "ADDED" : "REMOVED", text, group + ": " + text);
            return true;
        } catch (ClientException failed) {
            Updates.refused(context, failed);
            return false;
        }
    }
}
