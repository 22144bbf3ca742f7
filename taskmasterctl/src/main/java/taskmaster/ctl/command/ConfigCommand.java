package taskmaster.ctl.command;

import java.util.List;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.render.Columns;

/** {@code config}: the values in force in the running daemon, and with {@code --origin} where each was set. */
final class ConfigCommand implements Command {
    private static final int KEY_WIDTH = 26;
    private static final int VALUE_WIDTH = 40;

    @Override
    public int run(Context context, List<String> arguments) throws UsageException, ClientException {
        Arguments given = Arguments.of(context, arguments, options());
        String[] rows = context.client().effective(Words.join(given.names()));
        String subject = "";
        for (String row : rows) {
            List<String> columns = Columns.split(row, 4);
            if (!columns.get(0).equals(subject)) {
                subject = columns.get(0);
                context.say(subject, "SECTION", "", "[" + subject + "]");
            }
            String value = columns.get(2);
            String origin = columns.get(3);
            context.say(
                    subject + " " + columns.get(1),
                    "VALUE",
                    given.has("--origin") ? value + "\t" + origin : value,
                    line(columns.get(1), value, given.has("--origin") ? origin : ""));
        }
        if (rows.length == 0) {
            Outcomes.unknown(context, Words.join(given.names()));
            return ExitCode.GENERIC;
        }
        return ExitCode.OK;
    }

    private static String line(String key, String value, String origin) {
        StringBuilder line = new StringBuilder(100);
        Columns.pad(line, key, KEY_WIDTH).append(" = ");
        if (origin.isEmpty()) {
            return line.append(value).toString();
        }
        return Columns.pad(line, value, VALUE_WIDTH)
                .append("  ; ")
                .append(origin)
                .toString();
    }

    @Override
    public String options() {
        return "--origin";
    }

    @Override
    public int exitCodeWithout(ClientException.Kind kind) {
        return ExitCode.GENERIC;
    }
}
