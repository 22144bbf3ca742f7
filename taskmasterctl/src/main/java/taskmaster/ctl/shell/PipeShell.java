package taskmaster.ctl.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import taskmaster.ctl.command.CommandRunner;
import taskmaster.ctl.command.Context;
import taskmaster.ctl.command.ExitCode;
import taskmaster.ctl.command.Words;

/** Commands from a file or a pipe, one a line: no prompt, no questions, over one connection. */
public final class PipeShell {
    private final CommandRunner runner;
    private final Supplier<Context> contexts;

    /** @param contexts a new one for every command */
    public PipeShell(CommandRunner runner, Supplier<Context> contexts) {
        this.runner = runner;
        this.contexts = contexts;
    }

    /** Reads to the end, or to {@code quit}. @return the exit code of the last command that failed; 0 if none did */
    public int run(InputStream input) {
        int code = ExitCode.OK;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> words = Words.of(line);
                if (!words.isEmpty() && Quits.test(words.getFirst())) {
                    break;
                }
                int one = runner.run(contexts.get(), words);
                code = one == ExitCode.OK ? code : one;
            }
        } catch (IOException unreadable) {
            return ExitCode.GENERIC;
        }
        return code;
    }
}
