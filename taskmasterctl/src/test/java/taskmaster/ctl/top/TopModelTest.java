package taskmaster.ctl.top;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taskmaster.ctl.render.DetailRow;
import taskmaster.ctl.render.Extent;
import taskmaster.ctl.top.TopModel.Mode;

class TopModelTest {
    private static final String HEAD = "namespec\tgroup\tname\tstate\tpid\tcpuPercent";

    private final TopModel model = new TopModel();

    @BeforeEach
    void processes() {
        update("a\ta\ta\tRUNNING\t1\t1", "b\tb\tb\tFATAL\t-1\t", "web:c\tweb\tc\tRUNNING\t3\t9");
    }

    @Test
    void theChosenRowStaysChosenWhateverTheOrder() {
        model.move(1);
        assertThat(model.targets()).containsExactly("b");
        model.nextOrder();
        model.nextOrder();
        assertThat(model.visible()).extracting(DetailRow::namespec).containsExactly("web:c", "a", "b");
        assertThat(model.chosenIndex()).isEqualTo(2);
        model.move(100);
        model.move(-1);
        assertThat(model.targets()).containsExactly("a");
        update("web:c\tweb\tc\tRUNNING\t3\t9");
        assertThat(model.targets()).containsExactly("web:c");
    }

    @Test
    void whatIsMarkedIsMeantAndForgottenWithItsProcess() {
        model.mark();
        model.mark();
        assertThat(model.targets()).containsExactly("a", "b");
        update("b\tb\tb\tFATAL\t-1\t");
        assertThat(model.targets()).containsExactly("b");
    }

    @Test
    void aFilterHidesWhatIsNotLikeIt() {
        "WE".chars().forEach(letter -> model.typeFilter((char) letter));
        assertThat(model.visible()).hasSize(1);
        model.typeFilter('x');
        assertThat(model.visible()).isEmpty();
        assertThat(model.targets()).isEmpty();
        model.eraseFilter();
        assertThat(model.filter()).isEqualTo("WE");
        model.clearFilter();
        assertThat(model.visible()).hasSize(3);
    }

    @Test
    void dangerousKeysAskFirst() {
        model.ask(model.question("restart"));
        assertThat(model.mode()).isEqualTo(Mode.QUESTION);
        assertThat(model.question()).isEqualTo("restart a? y/N");
    }

    @Test
    void thePictureFillsTheScreenAndNoMore() {
        for (Extent extent : List.of(new Extent(80, 24), new Extent(20, 3), new Extent(1, 2), new Extent(300, 4))) {
            List<String> lines =
                    TopView.of(model, "unix:///x", extent, 0, false).lines();
            assertThat(lines).as("%s", extent).allMatch(line -> line.length() <= Math.max(extent.columns(), 17));
            assertThat(lines.size()).isLessThanOrEqualTo(Math.max(extent.lines(), 4));
        }
    }

    @Test
    void theChosenLineIsOnTheScreen() {
        model.move(2);
        TopView.Picture picture = TopView.of(model, "t", new Extent(80, 5), 0, false);
        assertThat(picture.lines().get(picture.chosen())).contains("web:c");
        model.show(List.of("one", "two"));
        assertThat(TopView.of(model, "t", new Extent(80, 4), 0, false).lines())
                .containsExactly("one", "two", "", "any key goes back");
    }

    private void update(String... rows) {
        String[] all = new String[rows.length + 1];
        all[0] = HEAD;
        System.arraycopy(rows, 0, all, 1, rows.length);
        model.update(DetailRow.parse(all));
    }
}
