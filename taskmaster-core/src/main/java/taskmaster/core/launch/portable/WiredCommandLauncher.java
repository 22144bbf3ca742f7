package taskmaster.core.launch.portable;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.launcher.CommandLauncherImpl;
import org.jspecify.annotations.Nullable;
import taskmaster.core.launch.ChildEnd;

/**
 * The port of Commons Exec for starting a command, with what its own launchers lack: they give every process three pipes, this one
 * the null device as stdin and each output where it is wanted, merged or thrown away without anybody pumping.
 */
final class WiredCommandLauncher extends CommandLauncherImpl {
    private static final File NULL_DEVICE = new File("/dev/null");

    private final Redirect stdout;
    private final Redirect stderr;
    private final boolean merged;

    /**
     * @throws IllegalArgumentException if an end is a descriptor: the JDK cannot pass one
     */
    WiredCommandLauncher(ChildEnd stdout, ChildEnd stderr) {
        this.stdout = wiring(stdout);
        this.merged = stderr instanceof ChildEnd.SameAsStdout;
        this.stderr = merged ? Redirect.PIPE : wiring(stderr);
    }

    @Override
    public Process exec(CommandLine command, @Nullable Map<String, String> environment) throws IOException {
        return exec(command, environment, (File) null);
    }

    /**
     * @param environment the whole environment; null: this process's
     * @param directory where the command starts; null: where this process is
     */
    @Override
    public Process exec(CommandLine command, @Nullable Map<String, String> environment, @Nullable File directory)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.toStrings());
        builder.directory(directory);
        if (environment != null) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        builder.redirectInput(Redirect.from(NULL_DEVICE));
        builder.redirectOutput(stdout);
        builder.redirectError(stderr);
        builder.redirectErrorStream(merged);
        return builder.start();
    }

    private static Redirect wiring(ChildEnd end) {
        return switch (end) {
            case ChildEnd.Null() -> Redirect.DISCARD;
            case ChildEnd.Pumped pumped -> Redirect.PIPE;
            case ChildEnd.SameAsStdout() -> throw new IllegalArgumentException("stdout cannot be the same as stdout");
            case ChildEnd.Descriptor(int fd) ->
                throw new IllegalArgumentException("this launcher makes streams and passes no descriptors: " + fd);
            case ChildEnd.Terminal(String path) ->
                throw new IllegalArgumentException("this launcher makes streams and opens no terminals: " + path);
        };
    }
}
