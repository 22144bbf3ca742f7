package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/** {@code status}: what every process is doing. */
final class StatusCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws ClientException {
        Selection selection = Selection.of(StatusRow.parse(context.client().statusRows()), arguments);
        for (String name : selection.unknown()) {
            Outcomes.unknown(context, name);
        }
        context.report().status(selection.rows());
        for (StatusRow row : selection.rows()) {
            if (row.isDown()) {
                return ExitCode.STATUS_DOWN;
            }
        }
        return selection.unknown().isEmpty() ? ExitCode.OK : ExitCode.STATUS_UNKNOWN;
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return switch (kind) {
            case NO_SUCH_FILE, REFUSED_CONNECTION -> ExitCode.STATUS_UNKNOWN;
            default -> ExitCode.GENERIC;
        };
    }
}
