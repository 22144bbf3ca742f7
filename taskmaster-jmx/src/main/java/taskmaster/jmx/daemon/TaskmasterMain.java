package taskmaster.jmx.daemon;

import java.io.PrintStream;

/** Entry of taskmasterd: arguments to exit code, errors to one line. */
public final class TaskmasterMain {
    private TaskmasterMain() {}

    public static void main(String... arguments) {
        int code = run(arguments, System.out, System.err);
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(code);
    }

    private static int run(String[] arguments, PrintStream out, PrintStream errors) {
        try {
            return new DaemonCommand(System.getenv(), out, errors).run(DaemonOptions.parse(arguments));
        } catch (StartException failed) {
            if (!String.valueOf(failed.getMessage()).isEmpty()) {
                errors.println("taskmasterd: " + failed.getMessage());
            }
            return failed.code().code();
        } catch (RuntimeException | Error bug) {
            errors.println("taskmasterd: internal error: " + bug + "; set TASKMASTER_DEBUG=1 to see where");
            if (System.getenv("TASKMASTER_DEBUG") != null) {
                bug.printStackTrace(errors);
            }
            return ExitCode.INTERNAL.code();
        }
    }
}
