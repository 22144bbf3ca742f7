package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.output.ProcessInput;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.TerminalPiece;

final class ProcessInputsTest {
    private static final ProcessId WEB = new ProcessId("web", "web");
    private static final ProcessId ODD = new ProcessId("odd", "odd");

    private final Map<ProcessId, ProcessInput> there = new HashMap<>();
    private final ProcessInputs inputs = new ProcessInputs(id -> Optional.ofNullable(there.get(id)));
    private final FakeTerminal terminal = new FakeTerminal();
    private final StringBuilder piped = new StringBuilder();

    private ProcessStatus web() {
        there.put(WEB, terminal);
        return pictured("web").stdin(new InputSpec.Terminal()).status();
    }

    private ProcessStatus odd() {
        there.put(ODD, bytes -> {
            piped.append(new String(bytes, StandardCharsets.UTF_8));
            return bytes.length;
        });
        return pictured("odd").stdin(new InputSpec.Pipe()).status();
    }

    @Test
    void whatIsShownIsReadByPosition() throws IOException {
        web();
        terminal.show("hello");
        TerminalPiece piece = inputs.read(WEB, -3, 100, 0);
        assertThat(new String(piece.getBytes(), StandardCharsets.UTF_8)).isEqualTo("llo");
        assertThat(piece.getStart()).isEqualTo(2);
        assertThat(piece.getEnd()).isEqualTo(5);
        assertThat(piece.getRun()).isEqualTo(1);
        assertThat(piece.isOver()).isFalse();
    }

    @Test
    void keysAreBytes() throws IOException {
        long number = inputs.attach(web(), 0, 0);
        assertThat(inputs.type(WEB, number, "a\u00e4\u0003")).isEqualTo(3);
        assertThat(terminal.typed()).isEqualTo("a\u00e4\u0003");
        assertThat(terminal.sizes()).isEmpty();
    }

    @Test
    void attachingTellsTheSizeOfTheWindow() throws IOException {
        long number = inputs.attach(web(), 100, 30);
        inputs.resize(WEB, number, 132, 43);
        assertThat(terminal.sizes()).containsExactly("100x30", "132x43");
        assertThatThrownBy(() -> inputs.resize(WEB, number, 0, 43))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns: found 0, expected 1 to 10000");
    }

    @Test
    void whoHasNotAttachedDoesNotType() throws IOException {
        long number = inputs.attach(web(), 0, 0);
        odd();
        assertThatThrownBy(() -> inputs.type(WEB, number + 1, "x")).hasMessageStartingWith("not attached to web");
        assertThatThrownBy(() -> inputs.type(ODD, number, "x")).hasMessageStartingWith("not attached to odd");
        assertThat(inputs.detach(number)).isTrue();
        assertThat(inputs.detach(number)).isFalse();
        assertThatThrownBy(() -> inputs.type(WEB, number, "x")).hasMessageStartingWith("not attached to web");
        assertThat(terminal.typed()).isEmpty();
        assertThat(piped).isEmpty();
    }

    @Test
    void severalAreAttachedAtOnceAndTheOldestIsForgottenWhenTheyAreTooMany() throws IOException {
        ProcessStatus web = web();
        long first = inputs.attach(web, 0, 0);
        Set<Long> numbers = new HashSet<>();
        for (int i = 0; i < 199; i++) {
            numbers.add(inputs.attach(web, 0, 0));
        }
        assertThat(numbers).hasSize(199);
        assertThat(inputs.type(WEB, first, "a")).isEqualTo(1);
        inputs.attach(web, 0, 0);
        assertThat(inputs.type(WEB, first, "b")).isEqualTo(1);
    }

    private String watched(long number, long position) throws IOException {
        TerminalPiece piece = inputs.watch(WEB, number, position, 100, 0);
        return new String(piece.getBytes(), StandardCharsets.UTF_8) + (piece.isAnswering() ? " answered" : "");
    }

    @Test
    void exactlyOneOfThoseAttachedAnswersEachByte() throws IOException {
        ProcessStatus web = web();
        long first = inputs.attach(web, 0, 0);
        terminal.show("aa");
        long second = inputs.attach(web, 80, 24);
        terminal.show("bb");
        inputs.type(WEB, first, "x");
        terminal.show("cc");
        inputs.resize(WEB, first, 90, 24);
        inputs.resize(WEB, second, 90, 24);
        terminal.show("dd");
        assertThat(watched(first, 0)).isEqualTo("aa answered");
        assertThat(watched(second, 0)).isEqualTo("aa");
        assertThat(watched(second, 2)).isEqualTo("bb answered");
        assertThat(watched(first, 3)).isEqualTo("b");
        assertThat(watched(first, 4)).isEqualTo("cc answered");
        assertThat(watched(first, 6)).isEqualTo("dd");
        assertThat(watched(second, 6)).isEqualTo("dd answered");
        assertThat(inputs.read(WEB, 0, 100, 0).isAnswering()).as("a watcher").isFalse();
    }

    @Test
    void whoLeavesLeavesTheAnswersToWhoWasActiveBefore() throws IOException {
        ProcessStatus web = web();
        long first = inputs.attach(web, 0, 0);
        long second = inputs.attach(web, 0, 0);
        long third = inputs.attach(web, 0, 0);
        inputs.type(WEB, first, "x");
        inputs.type(WEB, third, "x");
        inputs.detach(second);
        terminal.show("a");
        inputs.detach(third);
        terminal.show("b");
        assertThat(watched(first, 0)).isEqualTo("a");
        assertThat(watched(first, 1)).isEqualTo("b answered");
        assertThatThrownBy(() -> inputs.watch(WEB, third, 0, 100, 0)).hasMessageStartingWith("not attached to web");
    }

    @Test
    void whoIsFarBehindAnswersNothing() throws IOException {
        ProcessStatus web = web();
        long first = inputs.attach(web, 0, 0);
        long second = inputs.attach(web, 0, 0);
        for (int i = 0; i < 20; i++) {
            inputs.type(WEB, first, "x");
            terminal.show("a");
            inputs.type(WEB, second, "x");
            terminal.show("b");
        }
        assertThat(watched(first, 0)).isEqualTo("abababab");
        assertThat(watched(first, 8)).isEqualTo("a answered");
        assertThat(watched(first, 39)).isEqualTo("b");
    }

    @Test
    void aLineEndsAsEnterDoesThere() throws IOException {
        inputs.sendLine(web(), "ls");
        inputs.sendLine(odd(), "gr\u00fc\u00df");
        assertThat(terminal.typed()).isEqualTo("ls\r");
        assertThat(piped).hasToString("gr\u00fc\u00df\n");
    }

    @Test
    void aLineThatDoesNotFitIsTold() {
        terminal.room = 1;
        assertThatThrownBy(() -> inputs.sendLine(web(), "ls")).hasMessage("web does not read: 1 of 3 bytes were sent");
    }

    @Test
    void aProcessThatReadsNothingSaysHowItWould() {
        ProcessStatus plain = pictured("plain").status();
        assertThatThrownBy(() -> inputs.attach(plain, 80, 24))
                .hasMessage("plain reads nothing; stdin=pipe or tty=true in its section lets it");
        assertThatThrownBy(() -> inputs.read(plain.id(), 0, 1, 0))
                .hasMessage("plain has no terminal; tty=true in its section gives it one");
    }

    @Test
    void aProcessThatIsNotRunningSaysSo() {
        ProcessStatus stopped = pictured("odd").stdin(new InputSpec.Pipe()).status();
        assertThatThrownBy(() -> inputs.sendLine(stopped, "x")).hasMessage("odd is not running");
        web();
        terminal.finish();
        assertThatThrownBy(() -> inputs.sendLine(web(), "x")).hasMessage("nobody reads the terminal of web");
    }

    @Test
    void limitsAreTold() {
        web();
        assertThatThrownBy(() -> inputs.read(WEB, 0, 65537, 0)).hasMessage("bytes: found 65537, expected 0 to 65536");
        assertThatThrownBy(() -> inputs.read(WEB, 0, 1, 20_001))
                .hasMessage("waitMillis: found 20001, expected 0 to 20000");
        assertThatThrownBy(() -> inputs.type(WEB, 1, "x".repeat(4097)))
                .hasMessage("keys: found 4097, expected 0 to 4096");
    }
}
