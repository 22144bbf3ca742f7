package taskmaster.core.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import taskmaster.core.launch.LaunchException.Reason;
import taskmaster.core.launch.LauncherFixture.Wanted;
import taskmaster.core.model.ExitStatus;

/** What every launcher refuses to start, and how that reads. */
abstract class RefusalContract extends LauncherCase {
    @Test
    void anUnknownCommandTellsWhereItWasLookedFor() {
        LaunchException refusal = refusal(Wanted.command("no-such-command", "x"));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal).hasMessageStartingWith("command not found: 'no-such-command', PATH was /usr/bin:/bin");
    }

    @Test
    void aMissingFileIsNamed() {
        LaunchException refusal = refusal(Wanted.command("/no/such/file"));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal).hasMessage("no such file: '/no/such/file'");
    }

    @Test
    void aFileWithoutPermissionTellsItsMode() throws IOException {
        Path file = script("#!/bin/sh\n", "rw-r--r--");
        LaunchException refusal = refusal(Wanted.command(file.toString()));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_EXECUTABLE);
        assertThat(refusal).hasMessage("'" + file + "' is not executable (mode 0644)");
    }

    @Test
    void aFileInPathWithoutPermissionIsNamed() throws IOException {
        Path file = Files.move(script("#!/bin/sh\n", "rw-r--r--"), scratch.resolve("our-own-tool"));
        LaunchException refusal =
                refusal(Wanted.command("our-own-tool").environment(Map.of("PATH", "/bin:" + scratch)));

        assertThat(refusal).hasMessage("'" + file + "' is not executable (mode 0644)");
    }

    @Test
    void aDirectoryIsNoProgram() {
        LaunchException refusal = refusal(Wanted.command(scratch.toString()));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_EXECUTABLE);
        assertThat(refusal).hasMessage("'" + scratch + "' is a directory");
    }

    @Test
    void aMissingInterpreterIsNamed() throws IOException {
        Path file = script("#!/bin/nosuch -x\n", "rwxr-xr-x");
        LaunchException refusal = refusal(Wanted.command(file.toString()));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_EXECUTABLE);
        assertThat(refusal).hasMessage("interpreter '/bin/nosuch' of script '" + file + "' does not exist");
    }

    @Test
    void aTextThatIsNoScriptIsNotRun() throws IOException {
        Path file = script("echo hello\n", "rwxr-xr-x");
        LaunchException refusal = refusal(Wanted.command(file.toString()));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_EXECUTABLE);
        assertThat(refusal).hasMessage("'" + file + "' is not a program: no #! line and not a binary");
    }

    @Test
    void aMissingDirectoryIsNamedEvenIfTheCommandIsMissingToo() {
        LaunchException refusal = refusal(Wanted.command("/no/such/file").directory(scratch.resolve("absent")));

        assertThat(refusal.reason()).isEqualTo(Reason.NO_DIRECTORY);
        assertThat(refusal).hasMessage("no such directory: " + scratch.resolve("absent"));
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = script("", "rw-r--r--");
        LaunchException refusal = refusal(Wanted.command("true").directory(file));

        assertThat(refusal.reason()).isEqualTo(Reason.NO_DIRECTORY);
        assertThat(refusal).hasMessage("not a directory: " + file);
    }

    @Test
    void aDirectoryOfSomebodyElseIsRefusedForTheUserOfTheChild() throws IOException {
        assumeThat(isRoot()).as("run as root").isTrue();
        Path closed = Files.createDirectory(
                scratch.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        LaunchException refusal =
                refusal(Wanted.command("true").directory(closed).user(NOBODY));

        assertThat(refusal.reason()).isEqualTo(Reason.NO_DIRECTORY);
        assertThat(refusal).hasMessage("no permission for directory: " + closed + " as user 'nobody'");
    }

    @Test
    void behindAHelperACommandIsRefusedAsExactly() {
        assumeThat(isRoot()).as("run as root").isTrue();
        LaunchException refusal = refusal(Wanted.command("/no/such/file").user(NOBODY));

        assertThat(refusal).hasMessage("no such file: '/no/such/file'");
    }

    @Test
    void aNulInAnArgumentIsRefused() {
        assertThat(refusal(Wanted.command("/bin/echo", "a\0b")).reason()).isEqualTo(Reason.BAD_COMMAND);
    }

    @Test
    void tooManyArgumentsAreRefused() {
        LaunchException refusal = refusal(Wanted.command("/bin/echo", "x".repeat(3_000_000)));

        assertThat(refusal.reason()).isEqualTo(Reason.BAD_COMMAND);
    }

    @Test
    void withoutDescriptorsNothingIsSpawnedAndLaterEverythingIs() throws LaunchException {
        children.run(Wanted.command("true"));
        LaunchException refusal;
        try (ScarceDescriptors scarcity = new ScarceDescriptors()) {
            scarcity.takeAll();
            refusal = refusal(Wanted.command("true"));
        }

        assertThat(refusal.reason()).isEqualTo(Reason.RESOURCES);
        assertThat(refusal).hasMessageStartingWith("too many open files to spawn '/usr/bin/true': raise");
        assertThat(children.run(Wanted.command("true"))).isEqualTo(ExitStatus.exited(0));
    }
}
