package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.program;

import org.junit.jupiter.api.Test;
import taskmaster.core.launch.ChildInput;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.Program;
import taskmaster.core.process.ProcessState;

/** When a pipe for stdin or a terminal is made, and when it goes. */
final class InputTest {

    private static Program piped(String name) {
        return program(name).stdin(new InputSpec.Pipe());
    }

    private static Program tty(String name) {
        return program(name).stdin(new InputSpec.Terminal());
    }

    @Test
    void eachChildHasAPipeOfItsOwn() {
        Bench bench = Bench.with(piped("web"));
        assertThat(bench.child("web").request().stdin()).isEqualTo(new ChildInput.Descriptor(99));
        assertThat(bench.output.takeAsked()).containsExactly("pipe web", "pipe web handed over");
        bench.restart("web");
        assertThat(bench.output.takeAsked()).containsExactly("pipe web closed", "pipe web", "pipe web handed over");
        bench.stop("web");
        assertThat(bench.output.takeAsked()).containsExactly("pipe web closed");
    }

    @Test
    void aPipeForAChildThatCannotBeMadeIsClosed() {
        Bench bench = Bench.with(piped("web").command("missing").startretries(0));
        assertThat(bench.state("web")).isEqualTo(ProcessState.FATAL);
        assertThat(bench.output.takeAsked()).containsExactly("pipe web", "pipe web closed");
    }

    @Test
    void aReloadThatGivesATerminalMakesANewChild() {
        Bench bench = Bench.with(program("web"));
        long before = bench.status("web").pid();
        bench.configure(tty("web"));
        assertThat(bench.output.takeAsked()).containsExactly("terminal web");
        assertThat(bench.status("web").pid()).isNotEqualTo(before).isPositive();
    }

    @Test
    void theDifferenceIsToldInTheWordsOfTheConfiguration() {
        assertThat(SpecDifference.between(program("web").process(), tty("web").process()))
                .containsExactly("tty");
        assertThat(SpecDifference.between(program("web").process(), piped("web").process()))
                .containsExactly("stdin");
    }
}
