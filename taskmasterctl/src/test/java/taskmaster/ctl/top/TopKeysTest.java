package taskmaster.ctl.top;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taskmaster.ctl.client.ClientException;
import taskmaster.ctl.client.FakeClient;
import taskmaster.ctl.client.Link;
import taskmaster.ctl.command.Place;
import taskmaster.ctl.render.DetailRow;
import taskmaster.ctl.render.Extent;
import taskmaster.ctl.top.TopModel.Mode;

/** Keys, with a fake daemon that answers at once. */
class TopKeysTest {
    private static final Place PLACE = new Place("unix:///x", Optional.empty(), true, Map.of(), () -> "1");

    private final FakeClient client = new FakeClient()
            .shows("a", "RUNNING", "", "b", "STOPPED", "", "web:c", "RUNNING", "")
            .lacks("detailRows");
    private final TopModel model = new TopModel();
    private Extent extent = new Extent(80, 24);
    private final TopCommands commands = new TopCommands(new Link(() -> client), PLACE, Runnable::run);
    private final TopKeys keys = new TopKeys(model, commands, () -> extent);

    @BeforeEach
    void processes() throws ClientException {
        model.update(commands.rows());
    }

    private void type(String letters) {
        letters.chars().forEach(letter -> keys.press(TopKeys.PLAIN, Character.toString(letter)));
    }

    private void command(String line) {
        type(":" + line);
        keys.press("enter", "\r");
        keys.hear();
    }

    private String bottom() {
        return TopView.of(model, "t", extent, 0, false).lines().getLast();
    }

    @Test
    void aCommandLineIsDoneAndItsAnswerShown() {
        client.answers("start", "b\tSTARTED\t");
        type(":start b");
        assertThat(bottom()).startsWith(":start b_   Enter does it");
        keys.press("enter", "\r");
        assertThat(bottom()).isEqualTo("start b ...");
        keys.hear();
        assertThat(bottom()).isEqualTo("b: started");
        assertThat(client.calls()).contains("start b");
    }

    @Test
    void aLongAnswerIsAPageThatMoves() {
        extent = new Extent(30, 6);
        command("help");
        assertThat(model.mode()).isEqualTo(Mode.TEXT);
        assertThat(TopView.of(model, "t", extent, 0, false).lines())
                .hasSize(6)
                .startsWith("Commands; help COMMAND tells …")
                .last()
                .asString()
                .startsWith("5 of ");
        keys.press("page down", "");
        type("j");
        assertThat(model.firstLine()).isEqualTo(6);
        type("kkkkkkkkkk");
        assertThat(model.firstLine()).isZero();
        type("x");
        assertThat(model.mode()).isEqualTo(Mode.TABLE);
        assertThat(client.calls()).noneMatch(call -> call.startsWith("stop"));
    }

    @Test
    void shortNamesAndBeginningsAreUnderstood() {
        client.answers("restart", "a\tSTARTED\t");
        command("rest a");
        assertThat(client.calls()).contains("restart a");
        command("re a");
        assertThat(bottom()).startsWith("Ambiguous: re (");
        command("shut");
        assertThat(bottom()).contains("whole word");
        command("frob");
        assertThat(bottom()).isEqualTo("*** Unknown syntax: frob");
    }

    @Test
    void whatWantsAnotherScreenIsRefused() {
        for (String elsewhere : List.of("top", "attach a", "fg a", "passwd", "connect x", "notify on")) {
            command(elsewhere);
            assertThat(bottom()).as(elsewhere).endsWith("is for the shell; q leaves top");
        }
    }

    @Test
    void whatHasNoEndShowsWhatThereIs() {
        command("status -w -o name");
        assertThat(model.mode()).isEqualTo(Mode.TABLE);
        assertThat(bottom()).isEqualTo("a; b; web:c; ");
    }

    @Test
    void theLineIsEditedCompletedAndRecalled() {
        type(":resta");
        keys.press("tab", "\t");
        assertThat(model.line()).isEqualTo("restart ");
        type("web");
        keys.press("tab", "\t");
        assertThat(model.line()).isEqualTo("restart web:c ");
        keys.press("erase", "\177");
        assertThat(model.line()).isEqualTo("restart web:c");
        keys.press("escape", "\033");
        assertThat(model.mode()).isEqualTo(Mode.TABLE);
        type(":");
        keys.press("up", "");
        assertThat(model.line()).isEqualTo("restart web:c");
        assertThat(TopLine.complete("sta", List.of())).as("start, status").isEqualTo("sta");
        assertThat(TopLine.complete("start x", List.of("a"))).isEqualTo("start x");
    }

    @Test
    void quitLeavesAsInEditors() {
        command("q");
        assertThat(keys.isOver()).isTrue();
    }

    @Test
    void readOnlyNothingCanBeChanged() {
        type("R");
        for (String letter : List.of("r", "x", "a")) {
            type(letter);
            assertThat(model.mode()).isEqualTo(Mode.TABLE);
            assertThat(bottom()).startsWith("read-only: R allows ");
        }
        command("stop a");
        assertThat(bottom()).isEqualTo("read-only: R allows stop");
        command("version");
        assertThat(bottom()).isEqualTo("1.2.3");
        assertThat(TopView.of(model, "t", extent, 0, false).lines().getFirst()).startsWith("[read-only] ");
        type("R");
        type("x");
        assertThat(model.question()).isEqualTo("stop a? y/N");
        type("n");
        assertThat(client.calls()).noneMatch(call -> call.startsWith("stop"));
    }

    @Test
    void theTreeHasGroupsInTheOrderOfTheirStart() {
        client.answers("avail", "web:c\tin use\tauto\t1:999", "a\tin use\tauto\t5:5");
        type("t");
        keys.hear();
        assertThat(model.visible()).extracting(DetailRow::namespec).containsExactly("web:c", "a", "b");
        List<String> lines = TopView.of(model, "t", extent, 0, false).lines();
        assertThat(lines.get(2)).isEqualTo("  web");
        assertThat(lines.get(3)).startsWith("  \u2514\u2500 web:c  RUNNING");
        assertThat(lines.get(4)).startsWith("  a ");
        assertThat(TopView.of(model, "t", extent, 0, false).chosen()).isEqualTo(3);
        type("s");
        assertThat(model.isTree()).isFalse();
        assertThat(bottom()).isEqualTo("sorted by name");
    }

    @Test
    void allKeysAreShownOnNarrowScreensToo() {
        extent = new Extent(20, 24);
        type("?");
        assertThat(TopView.of(model, "t", extent, 0, false).lines())
                .contains("R   read-only: keys", "?   these keys")
                .noneMatch(line -> line.contains("\u2026"));
    }

    @Test
    void hintsThatDoNotFitAreLeftOutAsAWhole() {
        extent = new Extent(20, 24);
        assertThat(bottom()).isEqualTo("? keys  q quit");
        extent = new Extent(300, 24);
        assertThat(bottom()).endsWith("R read-only");
    }
}
