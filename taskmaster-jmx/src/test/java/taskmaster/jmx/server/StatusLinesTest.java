package taskmaster.jmx.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StatusLinesTest {

    private static String row(String namespec, String group, String name, String state, String description) {
        return String.join("\t", namespec, group, name, state, "0", "1", "2", "3", "exit status 0", description);
    }

    @Test
    void linesStandInTheOrderOfGroupsAndNamesInColumnsThatScriptsKnow() {
        StatusLines lines = StatusLines.of(
                row("web", "web", "web", "RUNNING", "pid 7"),
                row("a:z", "a", "z", "FATAL", ""),
                row("a:b", "a", "b", "EXITED", "Mar 04"));
        assertThat(lines.table()).isEqualTo("""
                a:b                              EXITED    Mar 04
                a:z                              FATAL     %s
                web                              RUNNING   pid 7
                """.formatted(""));
        assertThat(lines.down()).isEqualTo(2);
    }

    @Test
    void aLongNamePushesTheColumnsOfAll() {
        String name = "n".repeat(40);
        assertThat(StatusLines.of(row(name, name, name, "STARTING", ""), row("b", "b", "b", "BACKOFF", "why"))
                        .table())
                .isEqualTo("b" + " ".repeat(42) + "BACKOFF   why\n" + name + "   STARTING  \n");
    }

    @Test
    void withoutProcessesThereIsNothing() {
        assertThat(StatusLines.of()).isEqualTo(new StatusLines("", 0));
    }
}
