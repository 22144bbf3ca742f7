package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void oneProcessAnswersInFull() {
        assertThat(Answer.of("stop web", List.of("web\tSTOPPED\tstopped"))).isEqualTo("stop web: web: stopped");
        assertThat(Answer.of("start web", List.of("web\tSPAWN_ERROR\tno such file")))
                .isEqualTo("start web: web: no such file");
    }

    @Test
    void manyThatWentWellAreANumber() {
        assertThat(Answer.of("stop 2 processes", List.of("a\tSTOPPED\tstopped", "b\tNOT_RUNNING\tnot running")))
                .isEqualTo("stop 2 processes: done for 2 processes");
    }

    @Test
    void whatFailedComesFirst() {
        assertThat(Answer.of(
                        "start 3 processes",
                        List.of("a\tSTARTED\tstarted", "b\tSPAWN_ERROR\tno such file", "c\tREMOVED\tgone")))
                .isEqualTo("start 3 processes: 2 of 3 failed: b: no such file   (and 1 more)");
    }

    @Test
    void anAnswerOfAnotherFormIsShownAsItIs() {
        assertThat(Answer.of("stop web", List.of("who knows"))).isEqualTo("stop web: who knows");
        assertThat(Answer.of("stop web", List.of())).isEqualTo("stop web: nothing to do");
    }
}
