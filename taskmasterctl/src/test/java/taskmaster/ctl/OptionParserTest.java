package taskmaster.ctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.Manual;
import taskmaster.ctl.command.ManualText;
import taskmaster.ctl.command.UsageException;

class OptionParserTest {

    @Test
    void optionsComeBeforeTheCommandAndTheRestIsTheCommands() throws UsageException {
        CtlOptions options = parse("-c", "f", "-s", "h:1", "--json", "tail", "-f", "-c", "x");
        assertThat(options.configuration()).contains(Path.of("f"));
        assertThat(options.serverUrl()).contains("h:1");
        assertThat(options.json()).isTrue();
        assertThat(options.command()).containsExactly("tail", "-f", "-c", "x");
    }

    @Test
    void whatEveryCommandHasMayFollowIt() throws UsageException {
        CtlOptions options = parse("apply", "--dry-run", "--json", "--no-color", "--", "--quiet");
        assertThat(options.json()).isTrue();
        assertThat(options.colours()).contains(false);
        assertThat(options.quiet()).isFalse();
        assertThat(options.command()).containsExactly("apply", "--dry-run", "--", "--quiet");
        assertThat(OptionParser.parse(Manner.SUPERVISORCTL, "start", "--json").command())
                .containsExactly("start", "--json");
    }

    @Test
    void longFormsAndAttachedValuesMeanTheSame() throws UsageException {
        assertThat(parse("-cf", "-uu", "-ph", "-rr"))
                .isEqualTo(parse("--configuration=f", "--username", "u", "--password=h", "--history-file", "r"));
        assertThat(parse("--serverurl=a:1").serverUrl()).contains("a:1");
        assertThat(parse("-i").interactive()).isTrue();
        assertThat(parse("--", "-x").command()).containsExactly("-x");
    }

    @Test
    void coloursAreAsTheCommandLineSaysElseAsTheEnvironmentDoes() throws UsageException {
        Map<String, String> no = Map.of("NO_COLOR", "1", "CLICOLOR_FORCE", "1");
        Map<String, String> force = Map.of("NO_COLOR", "", "CLICOLOR_FORCE", "1");
        assertThat(colours(no, true, "-q")).isFalse();
        assertThat(colours(no, false, "--color=always")).isTrue();
        assertThat(colours(force, false, "-q")).isTrue();
        assertThat(colours(force, true, "--no-color")).isFalse();
        assertThat(colours(force, true, "--color", "never")).isFalse();
        assertThat(colours(Map.of("CLICOLOR_FORCE", "0"), false, "--color=auto"))
                .isFalse();
        assertThat(colours(Map.of(), true, "--color=auto")).isTrue();
    }

    private static boolean colours(Map<String, String> environment, boolean terminal, String... arguments)
            throws UsageException {
        return Terminals.wantColours(parse(arguments).colours(), environment, terminal);
    }

    @Test
    void thePasswordDoesNotShowItself() throws UsageException {
        assertThat(parse("-p", "hunter2").toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"-h,HELP", "--help,HELP", "-?,HELP", "--version,VERSION", "status,RUN"})
    void actions(String argument, CtlOptions.Action action) throws UsageException {
        assertThat(parse(argument).action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "-x,option -x not recognized",
        "--nosuch=1,option --nosuch=1 not recognized",
        "-c,option -c needs a value",
        "--color=blue,'--color: found blue, expected always, auto or never'",
        "--no-color --color=always,conflicting command line option --color",
        "-c a -c b,conflicting command line option -c",
        "--configuration=,option -c needs a file name"
    })
    void nonsenseIsRefusedWithCode2(String line, String message) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .hasMessage(message)
                .extracting(thrown -> ((UsageException) thrown).exitCode())
                .isEqualTo(2);
    }

    /** The summary, the manual page and completion are made of the manual; it is to tell the options there are. */
    @Test
    void theOptionsOfTheManualAreUnderstood() throws UsageException {
        Manual manual = Manual.program("taskmasterctl");
        for (Manual.Entry option : manual.options()) {
            for (String form : option.term().split(", ")) {
                String name = form.split(" ")[0];
                boolean takesValue = option.term().matches(".* [A-Z]+");
                CtlOptions parsed = takesValue
                        ? parse(name, name.equals("--color") ? "never" : "x:1", "status")
                        : parse(name, "status");
                assertThat(parsed.command()).as(name).containsExactly("status");
            }
        }
        assertThat(ManualText.usage(manual))
                .startsWith("usage: taskmasterctl [options]\n       taskmasterctl [options] command");
    }

    @Test
    void blanksPartWordsAsInSupervisorctl() throws UsageException {
        assertThat(parse("signal HUP", "a b").command()).containsExactly("signal", "HUP", "a b");
        assertThat(OptionParser.parse(Manner.SUPERVISORCTL, "signal HUP", "a b").command())
                .containsExactly("signal", "HUP", "a", "b");
    }

    private static CtlOptions parse(String... arguments) throws UsageException {
        return OptionParser.parse(Manner.OWN, arguments);
    }
}
