package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;

/** {@code shutdown}: stops everything and ends the daemon; returns before it is down. */
final class ShutdownCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        if (!arguments.isEmpty()) {
            throw new UsageException("shutdown accepts no arguments");
        }
        Client client;
        try {
            client = context.client();
        } catch (ClientException failed) {
            if (!isGone(failed.kind())) {
                throw failed;
            }
            return gone(context, failed.kind());
        }
        if (!context.operator().confirms("Really shut taskmasterd down y/N? ")) {
            return ExitCode.OK;
        }
        try {
            client.shutdown();
        } catch (ClientException failed) {
            if (failed.kind() != ClientException.Kind.FAILED || !failed.text().contains("shutting down")) {
                throw failed;
            }
            context.say("taskmasterd", "SHUTTING_DOWN", "already shutting down", "ERROR: already shutting down");
            return ExitCode.OK;
        }
        context.say("taskmasterd", "SHUT_DOWN", "Shut down", "Shut down");
        return ExitCode.OK;
    }

    private static boolean isGone(ClientException.Kind kind) {
        return kind == ClientException.Kind.NO_SUCH_FILE || kind == ClientException.Kind.REFUSED_CONNECTION;
    }

    private static int gone(Context context, ClientException.Kind kind) {
        String what = kind == ClientException.Kind.NO_SUCH_FILE ? " no such file" : " refused connection";
        String text = context.url() + what + " (already shut down?)";
        context.say("taskmasterd", kind.name(), text, "ERROR: " + text);
        return ExitCode.GENERIC;
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }

    @Override
    public String help() {
        return """
                shutdown                  Stop all processes and end taskmasterd; returns before that is done
                """;
    }
}
