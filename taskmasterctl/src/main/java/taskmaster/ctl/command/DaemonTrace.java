package taskmaster.ctl.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.config.ConfigException;
import taskmaster.core.config.Configurations;
import taskmaster.core.model.DaemonSpec;

/** What a daemon that does not answer has left on this machine: its pid file and the last line of its log. */
final class DaemonTrace {
    private static final int LINE = 300;

    private DaemonTrace() {}

    /** What there is to say, in lines; with what to do at the end. */
    static List<String> of(Path file, Map<String, String> environment) {
        List<String> lines = new ArrayList<>();
        try {
            DaemonSpec daemon = Configurations.load(file, environment).spec().daemon();
            lines.add(pid(daemon.pidfile()));
            daemon.logfile()
                    .flatMap(DaemonTrace::lastLine)
                    .ifPresent(line -> lines.add(
                            "the last line of its log, " + daemon.logfile().orElseThrow() + ": " + line));
        } catch (ConfigException wrong) {
            String first =
                    String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            lines.add("it cannot be started as the configuration is: " + first);
            lines.add("all that is wrong with it: taskmasterctl check " + file);
        }
        lines.add("start it: taskmasterd -c " + file);
        return lines;
    }

    private static String pid(Path pidfile) {
        try {
            String text = Files.readString(pidfile).strip();
            long pid = Long.parseLong(text);
            boolean lives = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
            return lives
                    ? "process " + pid + " of its pid file " + pidfile
                            + " is there: it starts just now, or listens elsewhere, or the number is another's by now"
                    : "it died: its pid file " + pidfile + " says " + pid + ", and there is no such process";
        } catch (IOException | NumberFormatException none) {
            return "it is not running: there is no pid file " + pidfile;
        }
    }

    static Optional<String> lastLine(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(file.length(), 4096)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            String[] lines = new String(end, StandardCharsets.UTF_8).strip().split("\n");
            String last = lines[lines.length - 1].strip();
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(last.length() > LINE ? last.substring(0, LINE) : last);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
