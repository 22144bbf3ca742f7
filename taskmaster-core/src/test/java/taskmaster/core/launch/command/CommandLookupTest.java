package taskmaster.core.launch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import taskmaster.core.launch.ChildEnd;
import taskmaster.core.launch.ChildInput;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.launch.LaunchRequest;
import taskmaster.core.model.Command;
import taskmaster.core.model.ExecSpec;

class CommandLookupTest {
    private final List<String> asked = new ArrayList<>();
    private final List<String> programs = new ArrayList<>();
    private final CommandLookup lookup = new CommandLookup(path -> {
        asked.add(path);
        return programs.contains(path);
    });

    private static LaunchRequest request(Command command, Map<String, String> environment, String directory) {
        return new LaunchRequest(
                new ExecSpec(command, Map.of(), Optional.of(Path.of(directory)), OptionalInt.empty(), Optional.empty()),
                environment,
                new ChildInput.Null(),
                new ChildEnd.Null(),
                new ChildEnd.Null());
    }

    private static LaunchRequest request(String word, Map<String, String> environment) {
        return request(new Command(word, List.of(word), Optional.empty()), environment, "/here");
    }

    @Test
    void aWordWithASlashIsTakenAsItIs() throws LaunchException {
        assertThat(lookup.find(request("bin/tool", Map.of("PATH", "/bin")))).isEqualTo("bin/tool");
        assertThat(asked).isEmpty();
    }

    @Test
    void theFirstProgramInPathWins() throws LaunchException {
        programs.addAll(List.of("/b/tool", "/c/tool"));

        assertThat(lookup.find(request("tool", Map.of("PATH", "/a:/b:/c")))).isEqualTo("/b/tool");
        assertThat(asked).containsExactly("/a/tool", "/b/tool");
    }

    @Test
    void withoutPathTheUsualDirectoriesAreSearched() throws LaunchException {
        programs.add("/usr/bin/tool");

        assertThat(lookup.find(request("tool", Map.of()))).isEqualTo("/usr/bin/tool");
        assertThat(asked).containsExactly("/usr/local/bin/tool", "/bin/tool", "/usr/bin/tool");
    }

    @Test
    void entriesThatAreNotAbsoluteAreMeantFromTheDirectoryOfTheChild() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> lookup.find(request("no-such-tool", Map.of("PATH", ":bin:/a"))));
        assertThat(asked).containsExactly("/here/no-such-tool", "/here/bin/no-such-tool", "/a/no-such-tool");
    }

    @Test
    void aCommandThatCouldNotBeSplitSaysWhy() {
        Command broken = new Command("a 'b", List.of(), Optional.of("no closing quotation"));

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> lookup.find(request(broken, Map.of(), "/here")))
                .withMessage("no closing quotation");
    }

    @Test
    void anEmptyWordIsNoCommand() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> lookup.find(request("", Map.of("PATH", "/a"))))
                .withMessageStartingWith("command not found: '', PATH was /a");
    }

    @Test
    void aNulInTheEnvironmentIsRefused() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> lookup.find(request("/bin/tool", Map.of("A", "x\0y"))))
                .withMessage("the environment contains a NUL character");
    }
}
