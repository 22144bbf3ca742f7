package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.program;

import java.util.List;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.Program;

final class ProcessDriverTest {

    @Test
    void whoHasAnAnswerIsForgotten() {
        ProcessDriver driver = driver(program("web").startsecs(0));
        Waiter waiter = driver.await(Waiter.forStart());
        driver.input("start", () -> driver.machine().start());
        assertThat(waiter.answer()).isDone();
        assertThat(driver.waiters()).isEmpty();
    }

    @Test
    void whoWaitsStillIsKept() {
        ProcessDriver driver = driver(program("web"));
        Waiter waiter = driver.await(Waiter.forStart());
        driver.input("start", () -> driver.machine().start());
        assertThat(driver.waiters()).isEqualTo(List.of(waiter));
    }

    private static ProcessDriver driver(Program program) {
        ProcessSpec spec = program.process();
        Surroundings surroundings = FakeSurroundings.make();
        return new ProcessDriver(spec, surroundings, new ManagedProcess(spec, surroundings));
    }
}
