package taskmaster.core.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import taskmaster.core.model.OutputSpec;

class PortableOutputIT extends OutputContract {

    @Override
    boolean passesDescriptors() {
        return false;
    }

    @Test
    void terminalsAndPipesForStdinAreRefusedWithTheReason() {
        Capture terminal = output.terminal(WEB, new OutputSpec.Discard());
        assertThatThrownBy(terminal::open)
                .hasMessage(
                        "tty=true: launcher=portable makes no terminals; it needs launcher=posix, which needs Linux");
        assertThatThrownBy(output.inputPipe(WEB)::open)
                .hasMessage(
                        "stdin=pipe: launcher=portable passes no pipes; it needs launcher=posix, which needs Linux");
        assertThat(output.input(WEB)).isEmpty();
    }
}
