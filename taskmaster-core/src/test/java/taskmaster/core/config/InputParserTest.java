package taskmaster.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessSpec;

/** The keys {@code tty} and {@code stdin}, and what they mean for others. */
class InputParserTest {
    @TempDir
    Path folder = Path.of("");

    private String report(String keys) {
        return new Reports(folder).text("[taskmasterd]\n[program:x]\ncommand=/bin/true\n" + keys);
    }

    private ProcessSpec process(String keys) throws ConfigException, IOException {
        Path file = folder.resolve("server");
        Files.writeString(file, "[taskmasterd]\n[program:x]\ncommand=/bin/true\n" + keys);
        return Configurations.load(file, Map.of("PATH", "/bin"), new FakeMachine(folder))
                .spec()
                .groups()
                .getFirst()
                .processes()
                .getFirst();
    }

    @Test
    void aTerminalIsStdinAndStderrAsWell() throws Exception {
        ProcessSpec process = process("tty=true\nstdout_logfile=NONE\n");
        assertThat(process.stdin()).isEqualTo(new InputSpec.Terminal());
        assertThat(process.stdout()).isEqualTo(new OutputSpec.Discard());
        assertThat(process.stderr()).isEqualTo(new OutputSpec.Merged());
    }

    @Test
    void theTypeOfTheTerminalIsToldAndMayBeSet() throws Exception {
        assertThat(process("tty=true\n").exec().environment()).containsEntry("TERM", "xterm-256color");
        assertThat(process("tty=true\nenvironment=TERM=vt100\n").exec().environment())
                .containsEntry("TERM", "vt100");
        assertThat(process("tty=false\n").exec().environment()).doesNotContainKey("TERM");
    }

    @Test
    void aLogForStderrIsNotUsed() {
        assertThat(report("tty=true\nstderr_logfile=/err\n"))
                .contains("warning: [program:x] stderr_logfile: not used: tty=true sends stderr where stdout goes");
        assertThat(report("tty=true\nstderr_logfile=NONE\n")).doesNotContain("stderr_logfile");
    }

    @Test
    void aPipeBesideATerminalIsNotUsed() {
        assertThat(report("tty=true\nstdin=pipe\n"))
                .contains("warning: [program:x] stdin: not used: tty=true makes the terminal its stdin");
    }

    @Test
    void anotherKindOfStdinIsAnError() {
        assertThat(report("stdin=file\n"))
                .contains("error: [program:x] stdin: 'file' is no kind of stdin; expected null or pipe");
    }

    @Test
    void anFcgiProgramHasItsSocket() {
        assertThat(report("[fcgi-program:f]\ncommand=/bin/true\nsocket=tcp://127.0.0.1:9\ntty=true\n"))
                .contains("error: [fcgi-program:f] tty: true, but an fcgi-program has its socket as stdin");
        assertThat(report("[fcgi-program:f]\ncommand=/bin/true\nsocket=tcp://127.0.0.1:9\nstdin=pipe\n"))
                .contains("error: [fcgi-program:f] stdin: pipe, but an fcgi-program has its socket as stdin");
    }

    @Test
    void anEventListenerIsToldEvents() {
        assertThat(report("[eventlistener:e]\ncommand=/bin/true\nevents=TICK_5\ntty=true\n"))
                .contains("error: [eventlistener:e] tty: true, but an event listener is told events on its stdin");
    }
}
