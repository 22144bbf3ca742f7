package taskmaster.ctl.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taskmaster.ctl.command.Bench.Result;

/** Who is asked before many processes are acted on. */
class CautionTest {
    private final Bench bench = new Bench();
    private final Person person = new Person();

    @BeforeEach
    void processes() {
        bench.client.shows("web:a", "RUNNING", "", "web:b", "RUNNING", "", "job", "RUNNING", "", "old", "STOPPED", "");
    }

    private static final class Person implements Operator {
        private final List<String> questions = new ArrayList<>();
        private boolean agreed;

        @Override
        public boolean canBeAsked() {
            return true;
        }

        @Override
        public boolean confirms(String question) {
            questions.add(question);
            return false;
        }

        @Override
        public boolean hasAgreed() {
            return agreed;
        }

        @Override
        public boolean waits(long millis) {
            return true;
        }

        @Override
        public String typed(String command) {
            return command;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stop all", "stop '*'", "restart web*", "restart --rolling all", "signal KILL all", "clear all"})
    void whoCanAnswerIsAskedBeforeManyAreActedOn(String line) {
        assertThat(bench.operator(person).run(line.replace("'", ""))).isEqualTo(new Result(0, ""));
        assertThat(person.questions).hasSize(1);
        assertThat(bench.client.calls()).doesNotContain("stop all", "restart all", "clear all");
    }

    @Test
    void theQuestionNamesThoseThatWouldChange() {
        bench.operator(person).run("stop all");
        bench.operator(person).run("clear all");
        assertThat(person.questions)
                .containsExactly(
                        "stop 3 processes (job, web:a, web:b) y/N? ", "clear 4 processes (job, old, web:a, ...) y/N? ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stop web:a web:b job", "stop web:*", "stop j*", "start all", "stop -y all", "stop all --dry-run"
            })
    void namesThatWereTypedAreMeant(String line) {
        bench.operator(person).run(line);
        assertThat(person.questions).isEmpty();
    }

    @Test
    void nobodyElseIsAsked() {
        bench.run("stop all");
        bench.operator(person).json().run("stop all");
        bench.supervisorctl().run("stop all");
        assertThat(person.questions).isEmpty();
        assertThat(bench.client.calls()).containsExactly("stop all", "stop all", "stop all");
    }

    @Test
    void whoHasAgreedToAllIsNotAsked() {
        person.agreed = true;
        bench.operator(person);
        bench.run("stop all");
        bench.run("shutdown");
        bench.client.answers("plan", "P1\t0");
        assertThat(bench.run("apply").out()).doesNotContain("Error");
        assertThat(bench.run("version").code()).isZero();
        assertThat(person.questions).isEmpty();
        assertThat(bench.client.calls()).contains("stop all", "shutdown");
    }

    @Test
    void applyIsNewAndWantsTheAnswerBeforehandWhereNobodyCanBeAsked() {
        Result result = bench.run("apply");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out())
                .startsWith("Error: apply asks first; where nobody can be asked, give -y, or --plan ID");
    }
}
