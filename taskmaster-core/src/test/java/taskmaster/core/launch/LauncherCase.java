package taskmaster.core.launch;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.launch.LauncherFixture.Wanted;
import taskmaster.core.model.UserSpec;

/** A launcher with real children, for one test. */
abstract class LauncherCase {
    protected static final UserSpec NOBODY = new UserSpec("nobody", 65534, 65534, "/nonexistent");

    @TempDir
    protected Path scratch;

    protected LauncherFixture children;
    protected CapturedText output;

    /** The launcher under test. */
    protected abstract Launcher launcher();

    /** A place where its children can write to. */
    protected abstract CapturedText captured(Path directory) throws IOException;

    @BeforeEach
    void begin() throws IOException {
        children = new LauncherFixture(launcher());
        output = captured(scratch);
    }

    @AfterEach
    void end() {
        output.close();
        children.close();
    }

    /** Runs a command to its end and returns what it wrote to stdout. */
    protected final String outputOf(Wanted wanted) throws LaunchException {
        children.run(wanted.stdout(output.end()));
        return output.text();
    }

    protected final LaunchException refusal(Wanted wanted) {
        return catchThrowableOfType(LaunchException.class, () -> children.spawn(wanted));
    }

    protected final Path script(String content, String mode) throws IOException {
        Path file = Files.writeString(scratch.resolve("script"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    protected static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException noProc) {
            return false;
        }
    }
}
