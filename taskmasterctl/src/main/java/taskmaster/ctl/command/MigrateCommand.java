package taskmaster.ctl.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import taskmaster.core.config.ConfigException;
import taskmaster.core.config.Configurations;
import taskmaster.core.config.Loaded;
import taskmaster.core.config.Migration;
import taskmaster.core.config.Problem;
import taskmaster.core.model.TaskmasterSpec;

/** {@code migrate}: what becomes of a configuration of supervisord's here; with {@code -o} in our own form. Needs no daemon. */
final class MigrateCommand implements Command {
    private static final List<String> ADVICE = List.of(
            "JMX takes the place of XML-RPC and of the web page: what speaks to those must change",
            "scripts and Ansible's module go on with a link of the name supervisorctl to taskmasterctl",
            "end supervisord first (supervisorctl shutdown): its children do not pass over");

    @Override
    public int run(Context context, List<String> arguments) throws UsageException {
        Arguments given = Arguments.of(context, arguments, options());
        if (given.names().size() != 1) {
            throw Arguments.wrong("migrate requires one file, that of supervisord");
        }
        Path file = Path.of(given.names().getFirst());
        try {
            Loaded loaded = Configurations.view(file, context.place().environment());
            loaded.remarks().forEach(problem -> CheckCommand.tell(context, problem));
            tell(
                    context,
                    file,
                    "KEPT",
                    "runs as it is, " + CheckCommand.count(loaded.spec()) + ": taskmasterd -c " + file);
            ADVICE.forEach(text -> tell(context, file, "ADVICE", text));
            if (given.value("--output").isPresent()) {
                return write(
                        context, file, loaded, Path.of(given.value("--output").get()));
            }
            tell(
                    context,
                    file,
                    "ADVICE",
                    "in our own form: " + context.operator().typed("migrate " + file + " -o NEW"));
            return ExitCode.OK;
        } catch (ConfigException wrong) {
            wrong.problems().forEach(problem -> CheckCommand.tell(context, problem));
            tell(context, file, "INVALID", ProblemText.summary(wrong.problems()));
            return ExitCode.CONFIGURATION;
        }
    }

    private static int write(Context context, Path file, Loaded old, Path target) throws ConfigException {
        Migration migration = Migration.of(file);
        try {
            Files.createFile(
                    target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(target, migration.text(), StandardCharsets.UTF_8);
            Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
        } catch (FileAlreadyExistsException there) {
            tell(context, target, "FAILED", "is there already, and stays as it is");
            return ExitCode.GENERIC;
        } catch (IOException failed) {
            tell(context, target, "FAILED", "cannot be written: " + failed);
            return ExitCode.GENERIC;
        }
        new LinkedHashSet<>(migration.changes()).forEach(text -> tell(context, target, "REWRITTEN", text));
        return verify(context, target, old);
    }

    /** The proof of it: read as the daemon would, it means what the old one means. */
    private static int verify(Context context, Path target, Loaded old) throws ConfigException {
        Loaded fresh = Configurations.view(target, context.place().environment());
        TaskmasterSpec before = old.spec();
        TaskmasterSpec after = fresh.spec();
        if (before.groups().equals(after.groups()) && before.daemon().equals(after.daemon())) {
            tell(context, target, "WRITTEN", "written, and means the same");
            return ExitCode.OK;
        }
        for (int i = 0; i < before.groups().size(); i++) {
            if (!after.groups().contains(before.groups().get(i))) {
                tell(context, target, "DIFFERS", before.groups().get(i).name() + " does not mean the same");
            }
        }
        List<Problem> problems = fresh.remarks();
        problems.forEach(problem -> CheckCommand.tell(context, problem));
        tell(
                context,
                target,
                "DIFFERS",
                "written, but does not mean the same; in the folder of the old one %(here)s and the"
                        + " patterns of [include] would");
        return ExitCode.GENERIC;
    }

    private static void tell(Context context, Path subject, String result, String text) {
        context.say(subject.toString(), result, text, subject + ": " + text);
    }

    @Override
    public String options() {
        return "-o,--output=FILE";
    }
}
