package taskmaster.core.launch.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchException.Reason;
import taskmaster.core.model.ExecSpec;

/**
 * Looks for what is in the way of a program, to say it exactly: the kernel's answer to a failed exec is one number for the
 * directory, the program and its interpreter. Asked after a failure, or before the program is left to helpers that could only
 * answer with an exit code.
 */
public final class Obstacles {
    private Obstacles() {}

    /**
     * The first thing that would keep this program from running; empty if nothing was found.
     *
     * @param program as {@link CommandLookup} found it
     */
    public static Optional<LaunchException> before(ExecSpec exec, String program) {
        Optional<LaunchException> obstacle = exec.directory().flatMap(directory -> inDirectory(directory, exec));
        return obstacle.isPresent() ? obstacle : inProgram(program, exec);
    }

    private static Optional<LaunchException> inDirectory(Path directory, ExecSpec exec) {
        try {
            if (!Files.readAttributes(directory, BasicFileAttributes.class).isDirectory()) {
                return noDirectory("not a directory: " + directory);
            }
            return Permissions.maySearch(directory, exec.user())
                    ? Optional.empty()
                    : noDirectory("no permission for directory: " + directory + whose(exec));
        } catch (NoSuchFileException missing) {
            return noDirectory("no such directory: " + directory);
        } catch (AccessDeniedException denied) {
            return noDirectory("no permission for directory: " + directory);
        } catch (IOException failed) {
            return noDirectory("cannot use directory " + directory + ": " + reason(failed));
        }
    }

    private static Optional<LaunchException> inProgram(String program, ExecSpec exec) {
        Path path = exec.directory().orElse(Path.of("")).resolve(program);
        try {
            if (Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
                return notExecutable(quoted(program) + " is a directory");
            }
            if ((Permissions.mode(path) & 0111) == 0) {
                return notExecutable(quoted(program) + " is not executable (mode "
                        + String.format("%04o", Permissions.mode(path)) + ")");
            }
            if (!Permissions.mayExecute(path, exec.user())) {
                return notExecutable("no permission to run " + quoted(program) + whose(exec));
            }
            return ProgramFile.problem(path).map(problem -> new LaunchException(Reason.NOT_EXECUTABLE, problem));
        } catch (NoSuchFileException missing) {
            return Optional.of(new LaunchException(Reason.NOT_FOUND, "no such file: " + quoted(program)));
        } catch (AccessDeniedException denied) {
            return notExecutable("no permission to reach " + quoted(program));
        } catch (IOException failed) {
            return notExecutable("cannot run " + quoted(program) + ": " + reason(failed));
        }
    }

    private static String whose(ExecSpec exec) {
        return exec.user().map(user -> " as user '" + user.name() + "'").orElse("");
    }

    private static String quoted(String program) {
        return "'" + program + "'";
    }

    private static String reason(IOException failed) {
        return failed instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : String.valueOf(failed.getMessage());
    }

    private static Optional<LaunchException> noDirectory(String text) {
        return Optional.of(new LaunchException(Reason.NO_DIRECTORY, text));
    }

    private static Optional<LaunchException> notExecutable(String text) {
        return Optional.of(new LaunchException(Reason.NOT_EXECUTABLE, text));
    }
}
