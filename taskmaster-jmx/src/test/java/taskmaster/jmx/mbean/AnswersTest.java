package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import taskmaster.core.model.ProcessId;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.Outcome.Result;
import taskmaster.jmx.api.Results;

final class AnswersTest {
    private static final Set<Result> NOTHING_WRONG =
            EnumSet.of(Result.STARTED, Result.STOPPED, Result.SIGNALLED, Result.ALREADY_STARTED, Result.NOT_RUNNING);

    private static Outcome outcome(Result result) {
        return new Outcome(new ProcessId("web", "api"), result, "words");
    }

    @Test
    void aLineHasThreeColumnsWhateverTheTextHolds() {
        assertThat(Answers.line("web", Results.FAILED, "a\tb\nc\rd")).isEqualTo("web\tFAILED\ta b c d");
    }

    @ParameterizedTest
    @EnumSource(Result.class)
    void everyResultHasItsCodeWord(Result result) throws ReflectiveOperationException {
        assertThat(Results.class.getField(result.name()).get(null)).isEqualTo(result.name());
        assertThat(Answers.line(outcome(result))).isEqualTo("web:api\t" + result + "\twords");
    }

    @ParameterizedTest
    @EnumSource(Result.class)
    void forOneProcessFailureIsAnExceptionThatBeginsWithTheCodeWord(Result result) {
        if (NOTHING_WRONG.contains(result)) {
            assertThat(Answers.sentence(outcome(result))).isEqualTo("web:api: words");
        } else {
            assertThatThrownBy(() -> Answers.sentence(outcome(result)))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage(result + ": web:api: words");
        }
    }

    @Test
    void refusalsComeFirst() {
        assertThat(Arrays.asList(Answers.lines(List.of("first"), List.of(outcome(Result.STARTED)))))
                .containsExactly("first", "web:api\tSTARTED\twords");
    }
}
