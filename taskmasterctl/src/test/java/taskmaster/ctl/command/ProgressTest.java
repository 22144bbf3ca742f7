package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskmaster.ctl.render.StatusRow;

class ProgressTest {

    @Test
    void aLineSaysWhatIsDoneHowFarAndWhoIsWaitedFor() {
        Progress progress = new Progress("stopping");
        assertThat(progress.line(900, 2, 2)).isEqualTo("stopping, 0 s: 2 of 2 done; Ctrl-C stops waiting only");
        String[] rows = {"web\tweb\tweb\tSTOPPING\t40", "a:b\ta\tb\tRUNNING\t20"};
        List<StatusRow> open = StatusRow.parse(rows);
        open.forEach(progress::open);
        assertThat(progress.line(3_999, 1, 3))
                .isEqualTo("stopping, 3 s: 1 of 3 done; web STOPPING, a:b RUNNING; Ctrl-C stops waiting only");
    }

    @Test
    void aQuickOrderHasNone() {
        assertThat(Progress.isDue(699)).isFalse();
        assertThat(Progress.isDue(700)).isTrue();
    }

    @Test
    void whoeverWantsItQuietGetsAnOrderInOneCallAlsoAtATerminal() {
        Bench watched = new Bench().terminal(80, 24);
        watched.client.answers("job", "web\tupdated process group");
        watched.run("update");
        assertThat(watched.client.calls()).contains("begin update").doesNotContain("update");
        Bench quiet = new Bench().terminal(80, 24).quiet();
        quiet.run("update");
        assertThat(quiet.client.calls()).contains("update").doesNotContain("begin update");
    }
}
