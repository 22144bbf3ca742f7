package taskmaster.core.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.core.launch.LauncherFixture.Wanted;

/** What every launcher gives its children, and keeps from them. */
abstract class SurroundingsContract extends RefusalContract {
    @Test
    void theEnvironmentIsExactlyTheGivenOne() throws LaunchException {
        Map<String, String> given =
                Map.of("A", "1", "EMPTY", "", "EQUALS", "x=y", "dotted.name", "kept", "SPACES", " a b ");

        assertThat(outputOf(Wanted.command("/usr/bin/env").environment(given)).lines())
                .containsExactlyInAnyOrder("A=1", "EMPTY=", "EQUALS=x=y", "dotted.name=kept", "SPACES= a b ");
    }

    @Test
    void argumentsArriveUntouched() throws LaunchException {
        String[] words = {
            "/bin/sh",
            "-c",
            "for word; do printf '[%s]' \"$word\"; done",
            "sh",
            "a b",
            "",
            "'single'",
            "\"double\"",
            "100%",
            "$HOME",
            "a;b",
            "back\\slash",
            "*",
            "two\nlines",
            "-n"
        };

        assertThat(outputOf(Wanted.command(words)))
                .isEqualTo("[a b][]['single'][\"double\"][100%][$HOME][a;b][back\\slash][*][two\nlines][-n]");
    }

    @Test
    void argumentsArriveInUtf8() throws LaunchException {
        assumeThat(System.getProperty("sun.jnu.encoding"))
                .as("encoding the JDK passes arguments in")
                .satisfiesAnyOf(
                        jdk -> assertThat(jdk).isEqualTo("UTF-8"),
                        jdk -> assertThat(children.launcher().getClass().getSimpleName())
                                .isEqualTo("PosixLauncher"));

        assertThat(outputOf(Wanted.command("/usr/bin/printf", "%s", "grüße 日本 🚀")))
                .isEqualTo("grüße 日本 🚀");
    }

    @Test
    void aLongArgumentArrivesWhole() throws LaunchException {
        String word = "0123456789".repeat(10_000);

        assertThat(outputOf(Wanted.command("/bin/sh", "-c", "printf %s \"${#1}\"", "sh", word)))
                .isEqualTo("100000");
    }

    @Test
    void stdinIsTheNullDevice() throws LaunchException {
        assertThat(outputOf(Wanted.command("/bin/readlink", "/proc/self/fd/0"))).isEqualToIgnoringNewLines("/dev/null");
    }

    @Test
    void stderrMayBeTheSameAsStdout() throws LaunchException {
        Wanted both = Wanted.shell("echo one; echo two >&2; echo three").stderr(new ChildEnd.SameAsStdout());

        assertThat(outputOf(both)).isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void whatIsThrownAwayReachesTheNullDevice() throws LaunchException {
        String targets = outputOf(Wanted.shell("readlink /proc/$$/fd/2").stderr(new ChildEnd.Null()));

        assertThat(targets).isEqualToIgnoringNewLines("/dev/null");
    }

    @Test
    void aChildLeadsItsOwnSession() throws LaunchException {
        assertThat(outputOf(Wanted.shell("read pid name state parent group session rest < /proc/self/stat\n"
                        + "[ $session = $$ ] && [ $group = $$ ] && echo leads || echo $session $group $$")))
                .isEqualToIgnoringNewLines("leads");
    }

    @Test
    void nothingButTheStandardStreamsIsInherited() throws LaunchException {
        // ls itself opens the directory as 3
        assertThat(outputOf(Wanted.command("/bin/ls", "/proc/self/fd")).lines()).containsExactly("0", "1", "2", "3");
    }

    @Test
    void noSignalIsBlocked() throws LaunchException {
        assertThat(outputOf(Wanted.command("/bin/grep", "SigBlk", "/proc/self/status")))
                .matches("SigBlk:\\s*0+\\s*");
    }

    @Test
    void theDirectoryIsTheGivenOne() throws IOException, LaunchException {
        Path directory = Files.createDirectory(scratch.resolve("here it is"));

        assertThat(outputOf(Wanted.command("pwd").directory(directory)))
                .isEqualToIgnoringNewLines(directory.toRealPath().toString());
    }

    @Test
    void aCommandWithASlashIsMeantFromTheDirectory() throws IOException, LaunchException {
        script("#!/bin/sh\necho from here\n", "rwxr-xr-x");

        assertThat(outputOf(Wanted.command("./script").directory(scratch))).isEqualToIgnoringNewLines("from here");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 022, 077, 0777})
    void theUmaskIsTheGivenOne(int mask) throws LaunchException {
        assertThat(Integer.parseInt(outputOf(Wanted.shell("umask").umask(mask)).strip(), 8))
                .isEqualTo(mask);
    }

    @Test
    void theUmaskOfOneChildIsNotThatOfTheNextNorOfThisProcess() throws IOException, LaunchException {
        String before = outputOf(Wanted.shell("umask"));
        children.run(Wanted.shell("umask").umask(0777));

        assertThat(outputOf(Wanted.shell("umask"))).isEqualTo(before + before);
        Files.createFile(scratch.resolve("made here"));
        assertThat(Files.getPosixFilePermissions(scratch.resolve("made here"))).isNotEmpty();
    }

    @Test
    void theUserIsTheGivenOneWithItsGroups() throws LaunchException {
        assumeThat(isRoot()).as("run as root").isTrue();

        assertThat(outputOf(Wanted.shell("id -u; id -g; id -G; umask")
                                .user(NOBODY)
                                .umask(027))
                        .lines())
                .containsExactly("65534", "65534", "65534", "0027");
    }
}
