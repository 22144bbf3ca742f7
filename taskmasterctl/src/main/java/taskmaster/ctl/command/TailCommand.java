package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.log.ProcessChannel;

/** {@code tail}: the end of a log, or all that comes from now on. */
final class TailCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        if (arguments.isEmpty()) {
            throw new UsageException("too few arguments");
        }
        TailArguments wanted = TailArguments.parse(arguments);
        List<String> words = wanted.words();
        if (words.isEmpty()) {
            throw new UsageException("tail requires process name");
        }
        if (words.size() > 2) {
            throw new UsageException("too many arguments");
        }
        String stream = words.size() == 2 ? words.get(1) : "stdout";
        if (!stream.equals("stdout") && !stream.equals("stderr")) {
            throw new UsageException("bad channel '" + stream + "'");
        }
        return Tails.show(context, new ProcessChannel(context.client(), words.getFirst(), stream), wanted);
    }
}
