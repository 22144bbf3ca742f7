package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DetailRowsTest {
    private static ProcessRow only(String heading, String row) {
        return DetailRows.parse(new String[] {heading, row}).get(0);
    }

    @Test
    void everyFigureIsFoundByTheNameOfItsColumn() {
        assertThat(only(
                        "state\tnamespec\tpid\tuptimeMillis\tcpuPercent\trssBytes\trestarts\tnew",
                        "RUNNING\tweb:api\t42\t61000\t12.5\t2048\t3\t?"))
                .isEqualTo(new ProcessRow("web:api", "RUNNING", 42, 61_000, 12.5, 2048, 3, ""));
    }

    @Test
    void whatIsEmptyOrMissingOrNoNumberIsNotKnown() {
        assertThat(only("namespec\tstate\tpid\tcpuPercent", "web\tEXITED\t\tmuch"))
                .isEqualTo(new ProcessRow("web", "EXITED", -1, -1, -1, -1, 0, ""));
        assertThat(only("namespec\tstate", "web").state()).isEmpty();
    }

    @Test
    void theNoteSaysWhyItIsNotUpOrHowItEnded() {
        String heading = "namespec\tstate\tlastExit\treason\tnextTryMillis";
        assertThat(only(heading, "a\tFATAL\texit status 1\tcommand not found: a\t")
                        .note())
                .isEqualTo("command not found: a");
        assertThat(only(heading, "a\tBACKOFF\t\ttoo quick\t0").note())
                .matches("too quick; next try at \\d\\d:00:00|too quick; next try at \\d\\d:\\d\\d:00");
        assertThat(only(heading, "a\tRUNNING\texit status 3\t\t").note()).isEqualTo("last end: exit status 3");
        assertThat(only(heading, "a\tSTOPPED\t\t\t").note()).isEqualTo("not started yet");
        assertThat(only(heading, "a\tRUNNING\t\t\t").note()).isEmpty();
    }

    @Test
    void noteThatWouldMoveTheCursorIsMadePlain() {
        assertThat(only("namespec\tstate\treason", "a\tFATAL\t\u001b[31mred\u0007")
                        .note())
                .isEqualTo("red\u00b7");
    }

    @Test
    void noRowsAreNoProcesses() {
        assertThat(DetailRows.parse(new String[0])).isEmpty();
        assertThat(DetailRows.parse(new String[] {"namespec\tstate"})).isEmpty();
    }
}
