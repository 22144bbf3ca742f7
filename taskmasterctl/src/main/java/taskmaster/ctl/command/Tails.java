package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.log.Channel;
import taskmaster.ctl.log.LastBytes;
import taskmaster.ctl.log.ProcessChannel;
import taskmaster.ctl.render.StatusRow;

/** What {@code tail} and {@code maintail} have in common. */
final class Tails {
    private Tails() {}

    static int show(Context context, Channel channel, TailArguments wanted) throws UsageException, ClientException {
        if (wanted.follow() && !context.report().isText()) {
            throw new UsageException(
                    "-f and --json do not go together here; logs -f --json does", ExitCode.INVALID_ARGUMENTS);
        }
        try {
            if (wanted.follow()) {
                new Follower(channel, context.console(), context.operator()).run();
            } else {
                context.report().log(channel.name(), LastBytes.read(channel, wanted.bytes()));
            }
            return ExitCode.OK;
        } catch (ClientException failed) {
            if (failed.kind() != ClientException.Kind.FAILED) {
                throw failed;
            }
            Outcomes.refused(context, channel.name(), "FAILED", reason(context, channel, failed));
            return ExitCode.GENERIC;
        }
    }

    /** The daemon tells of files; whether there is such a process at all, we look up. */
    private static String reason(Context context, Channel channel, ClientException failed) throws ClientException {
        if (channel instanceof ProcessChannel process) {
            List<StatusRow> all = StatusRow.parse(context.client().statusRows());
            List<String> unknown = Selection.of(all, List.of(process.name())).unknown();
            if (!unknown.isEmpty()
                    || Selection.isGroup(process.name())
                    || process.name().equals("all")) {
                return "no such process name";
            }
        }
        return failed.text().startsWith("no log") ? "no log file" : failed.text();
    }
}
