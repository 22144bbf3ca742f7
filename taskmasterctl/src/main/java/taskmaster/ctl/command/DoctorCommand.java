package taskmaster.ctl.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.ctl.client.Client;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.doctor.ConfigurationCheck;
import taskmaster.ctl.doctor.DiskCheck;
import taskmaster.ctl.doctor.Finding;
import taskmaster.ctl.doctor.LimitCheck;
import taskmaster.ctl.doctor.SocketCheck;
import taskmaster.ctl.render.JsonObject;
import taskmaster.ctl.render.Paint;
import taskmaster.ctl.render.Printable;
import taskmaster.ctl.render.StatusRow;

/** {@code doctor}: looks over everything that could keep the daemon, or the way to it, from working. */
final class DoctorCommand implements Command {

    @Override
    public int run(Context context, List<String> arguments) throws UsageException {
        Arguments.none("doctor", arguments);
        List<Finding> findings = new ArrayList<>();
        Place place = context.place();
        Optional<ConfigurationCheck> configuration =
                place.ofDaemon().map(file -> ConfigurationCheck.of(file, place.environment()));
        configuration.ifPresent(check -> findings.add(check.finding()));
        if (place.url().startsWith("unix://")) {
            findings.add(SocketCheck.of(Path.of(place.url().substring("unix://".length()))));
        }
        daemon(context, findings);
        configuration
                .flatMap(ConfigurationCheck::loaded)
                .ifPresent(loaded -> findings.addAll(DiskCheck.of(loaded.spec())));
        findings.forEach(finding -> tell(context, finding));
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.FAILURE)
                ? ExitCode.GENERIC
                : ExitCode.OK;
    }

    private static void daemon(Context context, List<Finding> findings) {
        try {
            Client client = context.client();
            findings.add(version(context, client));
            findings.add(processes(client));
            pending(client).ifPresent(findings::add);
            if (context.place().url().startsWith("unix://")) {
                LimitCheck.of(Path.of("/proc"), client.pid()).ifPresent(findings::add);
            }
        } catch (ClientException failed) {
            findings.add(Finding.failure(
                    "daemon",
                    new ConnectionHelp(context.place()).explain(failed).line()));
        }
    }

    private static Finding version(Context context, Client client) throws ClientException {
        String daemon = client.version();
        String shell = context.place().version().get();
        String text = "taskmasterd " + daemon + ", pid " + client.pid() + ", at "
                + context.place().url();
        return daemon.equals(shell)
                ? Finding.ok("daemon", text)
                : Finding.warning("daemon", text + "; this shell is " + shell + ": restart the older of the two");
    }

    private static Finding processes(Client client) throws ClientException {
        List<StatusRow> rows = StatusRow.parse(client.statusRows());
        List<String> failed = rows.stream()
                .filter(StatusRow::isFailed)
                .map(StatusRow::namespec)
                .toList();
        return failed.isEmpty()
                ? Finding.ok("processes", rows.size() + ", none of which has failed")
                : Finding.warning("processes", "failed: " + String.join(", ", failed) + "; see: taskmasterctl explain");
    }

    private static Optional<Finding> pending(Client client) throws ClientException {
        try {
            int changes = client.reread().length;
            return Optional.of(
                    changes == 0
                            ? Finding.ok("changes", "the configuration is the one that is applied")
                            : Finding.warning(
                                    "changes",
                                    "groups that differ from the file: " + changes
                                            + "; see: taskmasterctl diff, and apply them: taskmasterctl apply"));
        } catch (ClientException failed) {
            return failed.kind() == ClientException.Kind.NOT_ALLOWED
                    ? Optional.empty()
                    : Optional.of(Finding.warning("changes", "the file cannot be applied: " + failed.text()));
        }
    }

    private static void tell(Context context, Finding finding) {
        JsonObject fields = new JsonObject()
                .put("name", finding.subject())
                .put("result", finding.level().name())
                .put("text", finding.text());
        boolean colours = context.console().hasColours();
        String mark = switch (finding.level()) {
            case OK -> Paint.of(colours, Paint.state("RUNNING"), "ok  ");
            case WARNING -> Paint.of(colours, Paint.state("BACKOFF"), "warn");
            case FAILURE -> Paint.of(colours, Paint.RED, "FAIL");
        };
        context.report()
                .add(
                        fields,
                        mark + "  " + finding.subject() + ": "
                                + Printable.of(finding.text()).replace("\n", "\n      ") + "\n");
    }
}
