package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;

/** {@code add} takes groups of the configuration into use, {@code remove} takes stopped ones out of use. */
record GroupCommand(Step step) implements Command {

    /** What is done to one group. */
    @FunctionalInterface
    interface Step {
        String apply(Client client, String group) throws ClientException;
    }

    @Override
    public int run(Context context, List<String> groups) throws ClientException {
        int code = ExitCode.OK;
        for (String group : groups) {
            code = tell(context, group) ? code : ExitCode.GENERIC;
        }
        return code;
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }

    /** Whether the exit code stays as it is; supervisorctl counts an active group as fine. */
    private boolean tell(Context context, String group) throws ClientException {
        Client client = context.client();
        try {
            String answer = step.apply(client, group);
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
