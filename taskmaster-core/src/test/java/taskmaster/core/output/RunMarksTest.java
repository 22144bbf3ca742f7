package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunMarksTest {
    private final RunMarks marks = new RunMarks();

    @Test
    void aRunBeginsWhereItsFirstByteStands() {
        marks.begin(0);
        assertThat(marks.starts(500)).containsExactly(500);
        marks.written(0, 500, 10);
        marks.begin(15);
        marks.written(10, 700, 5);
        assertThat(marks.starts(705)).containsExactly(500, 705);
        marks.written(15, 900, 5);
        assertThat(marks.starts(905)).containsExactly(500, 900);
    }

    @Test
    void severalMayBeginWithinWhatIsWrittenAtOnce() {
        marks.begin(0);
        marks.begin(3);
        marks.begin(3);
        marks.begin(8);
        marks.written(0, 100, 8);
        assertThat(marks.starts(108)).containsExactly(100, 103, 103, 108);
    }

    @Test
    void theOldestAreForgotten() {
        for (int i = 0; i < 12; i++) {
            marks.begin(i);
            marks.written(i, i, 1);
        }
        assertThat(marks.starts(12)).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }
}
