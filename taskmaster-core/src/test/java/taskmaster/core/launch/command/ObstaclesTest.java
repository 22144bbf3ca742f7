package taskmaster.core.launch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.launch.LaunchException.Reason;
import taskmaster.core.model.Command;
import taskmaster.core.model.ExecSpec;
import taskmaster.core.model.UserSpec;

class ObstaclesTest {
    private static final UserSpec SOMEBODY = new UserSpec("somebody", 12345, 12345, "/");

    @TempDir
    private Path scratch;

    private Path file(String content, String mode) throws IOException {
        Path file = Files.writeString(scratch.resolve("file"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static ExecSpec exec(Optional<UserSpec> user) {
        return new ExecSpec(
                new Command("x", List.of("x"), Optional.empty()),
                Map.of(),
                Optional.empty(),
                OptionalInt.empty(),
                user);
    }

    private static Optional<String> said(Path program) {
        return Obstacles.before(exec(Optional.empty()), program.toString()).map(Throwable::getMessage);
    }

    @Test
    void aGoodScriptMeetsNone() throws IOException {
        assertThat(said(file("#! /bin/sh -e\n", "rwxr-xr-x"))).isEmpty();
    }

    @Test
    void aBinaryMeetsNone() {
        assertThat(said(Path.of("/bin/sh"))).isEmpty();
    }

    @Test
    void anInterpreterThatIsNoProgramIsNamed() throws IOException {
        assertThat(said(file("#!/dev\n", "rwxr-xr-x")))
                .contains("interpreter '/dev' of script '" + scratch.resolve("file") + "' is not executable");
    }

    @Test
    void dosLineEndsAreToldApart() throws IOException {
        assertThat(said(file("#!/bin/sh\r\necho\r\n", "rwxr-xr-x")))
                .contains("script '" + scratch.resolve("file") + "' has DOS line ends: its interpreter is not found");
    }

    @Test
    void anEmptyFileIsNoProgram() throws IOException {
        assertThat(said(file("", "rwxr-xr-x")))
                .contains("'" + scratch.resolve("file") + "' is not a program: no #! line and not a binary");
    }

    @Test
    void aLinkToItselfIsToldApart() throws IOException {
        Path loop = Files.createSymbolicLink(scratch.resolve("loop"), scratch.resolve("loop"));

        assertThat(said(loop))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("cannot run '" + loop + "': ")
                        .containsIgnoringCase("symbolic link"));
    }

    @Test
    void aProgramOfAnotherUserIsRefusedByItsMode() throws IOException {
        Path file = file("#!/bin/sh\n", "rwx------");
        assumeThat(Files.isExecutable(file)).isTrue();

        assertThat(Obstacles.before(exec(Optional.of(SOMEBODY)), file.toString()))
                .hasValueSatisfying(obstacle -> {
                    assertThat(obstacle.reason()).isEqualTo(Reason.NOT_EXECUTABLE);
                    assertThat(obstacle).hasMessage("no permission to run '" + file + "' as user 'somebody'");
                });
    }
}
