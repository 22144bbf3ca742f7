package taskmaster.ctl;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import taskmaster.ctl.command.ExitCode;
import taskmaster.ctl.command.Manner;
import taskmaster.ctl.render.StreamConsole;

/** Entry of taskmasterctl: arguments to exit code. Ends by halting, with everything written and the connection closed. */
public final class CtlMain {
    /** The name that was typed, as the start script tells it. */
    private static final String CALLED_AS = "taskmaster.as";

    private CtlMain() {}

    public static void main(String... arguments) {
        Runtime.getRuntime().halt(run(System.getenv(), arguments));
    }

    private static int run(Map<String, String> environment, String... arguments) {
        boolean terminal = Terminals.isDrawable(environment);
        StreamConsole out = new StreamConsole(new FileOutputStream(FileDescriptor.out), false, terminal);
        StreamConsole errors = new StreamConsole(new FileOutputStream(FileDescriptor.err), false, false);
        try {
            int code = new Ctl(manner(), environment, out, errors).run(arguments);
            out.flush();
            if (out.failure().isEmpty()) {
                return code;
            }
            errors.print(
                    "taskmasterctl: cannot write the answer: " + out.failure().get() + "\n");
            return code == ExitCode.OK ? ExitCode.GENERIC : code;
        } catch (RuntimeException | Error bug) {
            errors.print("taskmasterctl: internal error: " + bug + "; set TASKMASTER_DEBUG=1 to see where\n");
            if (environment.containsKey("TASKMASTER_DEBUG")) {
                errors.flush();
                bug.printStackTrace(new java.io.PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
            }
            return ExitCode.GENERIC;
        } finally {
            out.flush();
            errors.flush();
        }
    }

    private static Manner manner() {
        return System.getProperty(CALLED_AS, "").equals("supervisorctl") ? Manner.SUPERVISORCTL : Manner.OWN;
    }
}
