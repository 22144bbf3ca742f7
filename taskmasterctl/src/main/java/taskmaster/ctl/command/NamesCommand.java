package taskmaster.ctl.command;

import java.util.List;
import java.util.TreeSet;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.StatusRow;

/**
 * {@code __names}, {@code __groups}: what completion scripts offer, one a line, with the state behind a tab. Not for people, and in
 * no table; says nothing when there is no daemon.
 */
final class NamesCommand implements Command {
    private final boolean groupsOnly;

    NamesCommand(boolean groupsOnly) {
        this.groupsOnly = groupsOnly;
    }

    @Override
    public int run(Context context, List<String> arguments) {
        try {
            List<StatusRow> rows = StatusRow.parse(context.link().statusRows());
            TreeSet<String> groups = new TreeSet<>();
            for (StatusRow row : rows) {
                boolean alone = row.namespec().equals(row.group());
                if (groupsOnly) {
                    groups.add(row.group());
                } else {
                    context.console().print(row.namespec() + "\t" + row.state() + "\n");
                    groups.add(alone ? "" : row.group() + ":*");
                }
            }
            groups.stream()
                    .filter(group -> !group.isEmpty())
                    .forEach(group -> context.console().print(group + "\tgroup\n"));
            context.console().print(groupsOnly ? "" : "all\teverything\n");
            return ExitCode.OK;
        } catch (ClientException unreachable) {
            return ExitCode.GENERIC;
        }
    }
}
