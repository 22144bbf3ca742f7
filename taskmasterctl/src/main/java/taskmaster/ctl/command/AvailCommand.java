package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Columns;

/** {@code avail}: the processes of the configuration last read. */
final class AvailCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments.none("avail", arguments);
        for (String row : context.client().avail()) {
            List<String> columns = Columns.split(row, 4);
            StringBuilder line = new StringBuilder(64);
            Columns.pad(line, columns.get(0), 32).append(' ');
            Columns.pad(line, columns.get(1), 9).append(' ');
            Columns.pad(line, columns.get(2), 9).append(' ').append(columns.get(3));
            String use = columns.get(1).equals("in use") ? "IN_USE" : "AVAIL";
            context.say(columns.get(0), use, columns.get(2) + " " + columns.get(3), line.toString());
        }
        return ExitCode.OK;
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }
}
