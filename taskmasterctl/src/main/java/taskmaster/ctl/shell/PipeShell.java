package taskmaster.ctl.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import taskmaster.ctl.command.CommandRunner;
import taskmaster.ctl.command.Context;
import taskmaster.ctl.command.ExitCode;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.command.Words;

/** Commands from a file or a pipe, one a line: no prompt, no questions, over one connection. */
public final class PipeShell {
    private final CommandRunner runner;
    private final Supplier<Context> contexts;
    private final String prompt;

    /**
     * A shell that reads no keys.
     *
     * @param contexts a new one for every command
     * @param prompt shown only in the manner of supervisorctl
     */
    public PipeShell(CommandRunner runner, Supplier<Context> contexts, String prompt) {
        this.runner = runner;
        this.contexts = contexts;
        this.prompt = prompt;
    }

    /** Reads to the end, or to {@code quit}. @return the exit code of the last command that failed; 0 if none did */
    public int run(InputStream input) {
        boolean prompts = contexts.get().manner() == Manner.SUPERVISORCTL;
        if (prompts) {
            runner.run(contexts.get(), List.of("status"));
        }
        int code = ExitCode.OK;
        try (PipeLines lines = new PipeLines(input)) {
            for (String line = next(lines, prompts); line != null; line = next(lines, prompts)) {
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
        if (prompts) {
            contexts.get().console().print("\n");
        }
        return prompts ? ExitCode.OK : code;
    }

    private @Nullable String next(PipeLines lines, boolean prompts) throws IOException {
        if (prompts) {
            contexts.get().console().print(prompt + "> ");
            contexts.get().console().flush();
        }
        return lines.next();
    }
}
