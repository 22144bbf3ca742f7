package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;

/** {@code shutdown}: stops everything and ends the daemon; returns before it is down. */
final class ShutdownCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        Arguments.none("shutdown", given.names());
        Client client;
        try {
            client = context.client();
        } catch (ClientException failed) {
            if (!isGone(failed.kind())) {
                throw failed;
            }
            return gone(context, failed.kind());
        }
        if (!given.has("--yes") && !context.operator().confirms("Really shut taskmasterd down y/N? ")) {
            return ExitCode.OK;
        }
        if (isAlreadyEnding(context, client)) {
            context.say("taskmasterd", "SHUTTING_DOWN", "already shutting down", "ERROR: already shutting down");
        } else {
            context.say("taskmasterd", "SHUT_DOWN", "Shut down", "Shut down");
        }
        return ExitCode.OK;
    }

    /** Gives the order. A daemon with little to stop may be gone before its answer is: then it has obeyed. */
    private static boolean isAlreadyEnding(Context context, Client client) throws ClientException {
        try {
            client.shutdown();
            return false;
        } catch (ClientException failed) {
            if (failed.kind() == ClientException.Kind.LOST) {
                context.link().close();
                return false;
            }
            if (failed.kind() == ClientException.Kind.FAILED && failed.text().contains("shutting down")) {
                return true;
            }
            throw failed;
        }
    }

    private static boolean isGone(ClientException.Kind kind) {
        return kind == ClientException.Kind.NO_SUCH_FILE || kind == ClientException.Kind.REFUSED_CONNECTION;
    }

    private static int gone(Context context, ClientException.Kind kind) {
        String what = kind == ClientException.Kind.NO_SUCH_FILE ? " no such file" : " refused connection";
        String text = context.place().url() + what + " (already shut down?)";
        context.say("taskmasterd", kind.name(), text, "ERROR: " + text);
        return ExitCode.GENERIC;
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }

    @Override
    public String options() {
        return Caution.OPTION;
    }
}
