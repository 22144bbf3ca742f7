package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.log.MainChannel;

/** {@code maintail}: the end of the daemon's own log. */
final class MaintailCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        TailArguments wanted = TailArguments.parse(arguments);
        if (!wanted.words().isEmpty()) {
            throw new UsageException("too many arguments");
        }
        return Tails.show(context, new MainChannel(context.client()), wanted);
    }
}
