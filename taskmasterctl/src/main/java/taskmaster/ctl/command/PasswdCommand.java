package taskmaster.ctl.command;

import java.util.List;
import java.util.Optional;
import taskmaster.jmx.api.PasswordHash;

/** {@code passwd}: turns a password into what may stand in a configuration. Never takes it from an argument, which everybody sees. */
final class PasswdCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException {
        if (!arguments.isEmpty()) {
            throw Arguments.wrong(
                    "passwd accepts no arguments: a password there could be read in the list of processes");
        }
        Optional<String> password = context.operator().newSecret();
        if (password.isEmpty()) {
            context.say("", "NO_PASSWORD", "no password", "ERROR: no password, or two that differ");
            return ExitCode.GENERIC;
        }
        String hash = PasswordHash.of(password.get());
        context.say("", "HASH", hash, hash);
        return ExitCode.OK;
    }
}
