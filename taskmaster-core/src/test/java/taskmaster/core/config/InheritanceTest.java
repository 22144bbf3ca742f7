package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.ProcessSpec;

/** {@code [defaults]}, {@code [program:*]}, {@code [template:x]}, {@code extends} and what adds up. */
class InheritanceTest {

    private static final String WEB = "[program:web]\ncommand=/bin/web\n";

    @TempDir
    Path folder = Path.of("");

    private Reports reports = new Reports(Path.of(""));

    @BeforeEach
    void inFolder() {
        reports = new Reports(folder);
    }

    @Test
    void defaultsCountWhereAProgramSetsNothing() {
        String text = "[taskmasterd]\n[defaults]\npriority=5\nautostart=false\n" + WEB + "priority=7\n";
        assertThat(program(text, "web").priority()).isEqualTo(7);
        assertThat(program(text, "web").autostart()).isFalse();
    }

    @Test
    void aStarMeansAllPrograms() {
        assertThat(program("[taskmasterd]\n[program:*]\npriority=5\ncommand=/bin/all\n[program:x]\n", "x")
                        .priority())
                .isEqualTo(5);
        assertThat(program("[supervisord]\n[program:*]\npriority=5\n" + WEB, "web")
                        .priority())
                .isEqualTo(5);
    }

    @Test
    void forSupervisordAStarWithACommandIsAProgram() {
        String text = "[supervisord]\n[program:*]\ncommand=/bin/star\npriority=5\n" + WEB;
        assertThat(program(text, "*").priority()).isEqualTo(5);
        assertThat(program(text, "web").priority()).isEqualTo(999);
    }

    @Test
    void theStarAndTheDefaultsAreOne() {
        String text = "[taskmasterd]\n[defaults]\npriority=5\nautostart=false\n[program:*]\npriority=6\n" + WEB;
        assertThat(program(text, "web").priority()).isEqualTo(6);
        assertThat(program(text, "web").autostart()).isFalse();
        assertThat(reports.text(text)).isEqualTo("""
                5:1: warning: [program:*]: stands at 2 too; the two are taken as one
                6:1: warning: [program:*] priority: set at 3 too; this one counts""");
    }

    @Test
    void eventListenersTakeNothingFromTheDefaults() {
        assertThat(
                        reports.text(
                                "[taskmasterd]\n[defaults]\nredirect_stderr=true\n[eventlistener:e]\ncommand=/bin/e\nevents=TICK\n"))
                .isEqualTo("4:1: warning: [eventlistener:e]: event listeners are not run by this version");
    }

    @Test
    void aProgramExtendsAnotherOrATemplate() {
        String text = """
                [taskmasterd]
                [defaults]
                startretries=9
                [template:base]
                command=/bin/%(program_name)s --in %(group_name)s
                priority=5
                stopwaitsecs=7
                [program:a]
                extends=base
                priority=6
                [program:b]
                extends=a
                autostart=false
                """;
        assertThat(reports.load(text).spec().groups()).hasSize(2);
        ProcessSpec a = program(text, "a");
        ProcessSpec b = program(text, "b");
        assertThat(a.exec().command().words()).containsExactly("/bin/a", "--in", "a");
        assertThat(b.exec().command().words()).containsExactly("/bin/b", "--in", "b");
        assertThat(List.of(a.priority(), b.priority())).containsExactly(6, 6);
        assertThat(b.stop().stopwaitsecs()).hasSeconds(7);
        assertThat(b.start().startretries()).isEqualTo(9);
        assertThat(List.of(a.autostart(), b.autostart())).containsExactly(true, false);
    }

    @Test
    void whatIsWrongInASharedSectionIsSaidOnceAndThere() {
        assertThat(reports.text("[taskmasterd]\n[defaults]\npriority=x\n" + WEB + "[program:b]\ncommand=/bin/b\n"))
                .isEqualTo("3:10: error: [defaults] priority: 'x' is not a whole number");
    }

    @Test
    void whatIsWrongInATemplateThatNobodyExtendsIsSaidToo() {
        assertThat(reports.text("[taskmasterd]\n[template:t]\nautostart=perhaps\ncomand=x\nuser=%(ENV_NO)s\n"))
                .isEqualTo("""
                        3:11: error: [template:t] autostart: 'perhaps' is not a boolean; expected true or false
                        4:1: warning: [template:t] comand: unknown key, did you mean command?""");
    }

    @Test
    void aLoopIsAnError() {
        assertThat(
                        reports.text(
                                "[taskmasterd]\n[program:a]\ncommand=/bin/a\nextends=b\n[template:b]\nextends=c\n[template:c]\nextends=b\n"))
                .isEqualTo("""
                        4:9: error: [program:a] extends: a loop: a extends b extends c extends b
                        6:9: error: [template:b] extends: a loop: b extends c extends b
                        8:9: error: [template:c] extends: a loop: c extends b extends c""");
        assertThat(reports.text("[taskmasterd]\n[program:a]\ncommand=/bin/a\nextends=a\n"))
                .isEqualTo("4:9: error: [program:a] extends: a loop: a extends a");
    }

    @Test
    void nobodyToExtendIsAnError() {
        assertThat(reports.text("[taskmasterd]\n[template:worker]\n[program:a]\ncommand=/bin/a\nextends=wroker\n"))
                .isEqualTo(
                        "5:9: error: [program:a] extends: there is no template or program 'wroker', did you mean worker?");
        assertThat(reports.text("[taskmasterd]\n[defaults]\nextends=a\n" + WEB))
                .isEqualTo("3:9: error: [defaults] extends: not here: every program takes from [defaults] anyway");
    }

    @Test
    void aNameForTwoIsAmbiguous() {
        String text =
                "[taskmasterd]\n[template:x]\n[program:x]\ncommand=/bin/x\n[program:a]\ncommand=/bin/a\nextends=x\n";
        assertThat(reports.text(text))
                .startsWith("7:9: error: [program:a] extends: 'x' is ambiguous: there is a template at ");
    }

    @Test
    void environmentsAddUp() throws IOException {
        Files.writeString(folder.resolve("common.env"), "A=file\nB=file\nC=file\nHOST=db\n");
        Files.writeString(folder.resolve("web.env"), "D=file\nE=file\n");
        String text = """
                [taskmasterd]
                environment=Z="daemon",A="daemon"
                [defaults]
                env_file=common.env
                environment=B="defaults",C="defaults",URL="http://%(ENV_HOST)s"
                [template:t]
                environment=C="template",D="template"
                [program:web]
                command=/bin/web %(ENV_HOST)s %(ENV_E)s
                extends=t
                env_file=web.env -missing.env
                environment=E="own"
                """;
        assertThat(program(text, "web").exec().environment())
                .isEqualTo(Map.of(
                        "Z",
                        "daemon",
                        "A",
                        "file",
                        "B",
                        "defaults",
                        "C",
                        "template",
                        "D",
                        "file",
                        "E",
                        "own",
                        "HOST",
                        "db",
                        "URL",
                        "http://db"));
        assertThat(program(text, "web").exec().command().text()).isEqualTo("/bin/web db own");
    }

    @Test
    void aMissingFileOfVariablesIsAnErrorUnlessOptional() {
        assertThat(reports.text("[taskmasterd]\n" + WEB + "env_file=no.env\n"))
                .isEqualTo("4:10: error: [program:web] env_file: no such file: " + folder.resolve("no.env")
                        + "; a - before the name makes it optional");
        assertThat(reports.text("[taskmasterd]\n" + WEB + "env_file=-no.env\n")).isEmpty();
        assertThat(reports.text("[taskmasterd]\n" + WEB + "env_file=.\n"))
                .isEqualTo("4:10: error: [program:web] env_file: not a regular file: " + folder);
    }

    @Test
    void oneSharedDefaultOfPythonIsNotAdded() {
        String text = "[supervisord]\n[DEFAULT]\nenvironment=A=\"1\"\n" + WEB
                + "[program:b]\ncommand=/bin/b\nenvironment=B=\"2\"\n";
        assertThat(program(text, "web").exec().environment()).isEqualTo(Map.of("A", "1"));
        assertThat(program(text, "b").exec().environment()).isEqualTo(Map.of("A", "1", "B", "2"));
    }

    private ProcessSpec program(String text, String name) {
        return reports.load(text).spec().groups().stream()
                .flatMap(group -> group.processes().stream())
                .filter(process -> process.program().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
