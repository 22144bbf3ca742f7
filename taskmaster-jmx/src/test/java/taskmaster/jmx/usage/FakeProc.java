package taskmaster.jmx.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder that looks like {@code /proc}, with the processes of a test. */
public final class FakeProc {
    private final Path folder;

    public FakeProc(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** A process that carries these variables, born at tick 9000. */
    public FakeProc with(long pid, long parent, String name, String... variables) {
        return born(9000, pid, parent, name, variables);
    }

    /** So many ticks after the machine came up. */
    FakeProc born(long ticks, long pid, long parent, String name, String... variables) {
        try {
            Path own = Files.createDirectories(folder.resolve(Long.toString(pid)));
            Files.writeString(
                    own.resolve("stat"),
                    pid + " (" + name + ") S " + parent + " " + pid + " " + pid + " 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 "
                            + ticks + " 4096 10 0\n");
            Files.writeString(own.resolve("comm"), name + "\n");
            Files.writeString(own.resolve("environ"), String.join("\0", variables) + "\0");
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The machine came up so many seconds ago. */
    FakeProc upFor(int seconds) {
        try {
            Files.writeString(folder.resolve("uptime"), seconds + ".00 1.00\n");
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** It has ended. */
    FakeProc without(long pid) {
        try {
            for (String file : List.of("stat", "comm", "environ")) {
                Files.delete(folder.resolve(pid + "/" + file));
            }
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A process that came of a child of ours. */
    public FakeProc ofOurs(long pid, long parent, String name, String group, String process, String serverUrl) {
        return with(
                pid,
                parent,
                name,
                "PATH=/bin",
                "SUPERVISOR_ENABLED=1",
                "SUPERVISOR_SERVER_URL=" + serverUrl,
                "SUPERVISOR_GROUP_NAME=" + group,
                "SUPERVISOR_PROCESS_NAME=" + process);
    }
}
