package taskmaster.core.launch;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import taskmaster.core.launch.LauncherFixture.Wanted;
import taskmaster.core.launch.portable.PortableLauncher;
import taskmaster.core.model.SocketSpec;

@EnabledOnOs(OS.LINUX)
class PortableLauncherIT extends LauncherContract {

    @Override
    protected Launcher launcher() {
        return new PortableLauncher();
    }

    @Override
    protected CapturedText captured(Path directory) {
        return new PumpedText();
    }

    /** Reads what is there whenever it is asked. */
    private static final class PumpedText implements CapturedText {
        private final StringBuilder text = new StringBuilder();
        private InputStream stream = InputStream.nullInputStream();

        @Override
        public ChildEnd end() {
            return new ChildEnd.Pumped(made -> stream = made);
        }

        @Override
        public String text() {
            try {
                text.append(new String(stream.readNBytes(stream.available()), StandardCharsets.UTF_8));
                return text.toString();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {}
    }

    @Test
    void socketsAreRefusedWithTheReason() {
        SocketSpec socket = new SocketSpec.Unix(scratch.resolve("s"), 0700, Optional.empty(), OptionalInt.empty());

        assertThatThrownBy(() -> children.launcher().listen(socket))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("launcher=portable cannot give " + socket.url() + " to a child");
    }

    @Test
    void descriptorsAreRefused() {
        Wanted wanted = Wanted.command("true").stdout(new ChildEnd.Descriptor(1));

        assertThatIllegalArgumentException().isThrownBy(() -> children.spawn(wanted));
    }
}
