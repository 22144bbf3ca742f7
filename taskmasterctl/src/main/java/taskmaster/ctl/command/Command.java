package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;

/** One verb. Stateless; runs on the thread of whoever typed it, and may wait for the daemon without limit. */
public interface Command {

    /**
     * Does it and says what happened.
     *
     * @return the exit code
     * @throws UsageException if the arguments make no sense; nothing was done
     * @throws ClientException if the daemon could not be asked
     */
    int run(Context context, List<String> arguments) throws UsageException, ClientException;

    /** The options it has, as {@link KnownOption} reads them, separated by blanks; what they mean is in its {@link Manual}. */
    default String options() {
        return "";
    }

    /** The exit code when there is no daemon. */
    default int exitCodeWithout(ClientException.Kind kind) {
        return switch (kind) {
            case NO_SUCH_FILE -> ExitCode.NOT_RUNNING;
            case REFUSED_CONNECTION -> ExitCode.REFUSED;
            default -> ExitCode.GENERIC;
        };
    }
}
