package taskmaster.ctl.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void linesAreBrokenBetweenWordsAndGoOnDeeper() {
        assertThat(Wrapping.of("one two three four\n  five six seven eight", 12))
                .isEqualTo("""
                one two
                    three
                    four
                  five six
                      seven
                      eight""");
    }

    @Test
    void whatFitsOrCannotBeBrokenStaysAsItIs() {
        assertThat(Wrapping.of("exactly so!!\n\n  x", 12)).isEqualTo("exactly so!!\n\n  x");
        assertThat(Wrapping.of("  averylongwordindeed and more", 12)).isEqualTo("  averylongwordindeed and more");
        assertThat(Wrapping.of("a b", 1)).isEqualTo("a\n    b");
    }
}
