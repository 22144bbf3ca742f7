package taskmaster.ctl.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** How near the daemon is to its limit of open files; on Linux, for whoever may look. */
public final class LimitCheck {
    private static final int MUCH_PERCENT = 80;

    private LimitCheck() {}

    /** Empty where it cannot be told. */
    public static Optional<Finding> of(Path proc, long pid) {
        Path process = proc.resolve(Long.toString(pid));
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            long open = files.count();
            for (String line : Files.readAllLines(process.resolve("limits"), StandardCharsets.UTF_8)) {
                if (line.startsWith("Max open files")) {
                    return finding(open, line.strip().split("\\s{2,}")[1]);
                }
            }
        } catch (IOException notForUs) {
            // Another user's process, or another system.
        }
        return Optional.empty();
    }

    private static Optional<Finding> finding(long open, String limit) {
        try {
            long most = Long.parseLong(limit);
            String text = open + " of at most " + most + " open files";
            return Optional.of(
                    open * 100 > most * MUCH_PERCENT
                            ? Finding.warning("limits", text + ": raise it (minfds=, ulimit -n, LimitNOFILE=)")
                            : Finding.ok("limits", text));
        } catch (NumberFormatException unlimited) {
            return Optional.of(Finding.ok("limits", open + " open files, without a limit"));
        }
    }
}
