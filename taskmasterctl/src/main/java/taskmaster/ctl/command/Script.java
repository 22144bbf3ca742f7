package taskmaster.ctl.command;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Nobody to talk to: means what it says, waits as long as it takes, is ended by a signal. */
public final class Script implements Operator {
    private final boolean shell;

    /** @param shell whether commands are read by us, so that they are typed without the program's name */
    public Script(boolean shell) {
        this.shell = shell;
    }

    @Override
    public boolean confirms(String question) {
        return true;
    }

    @Override
    public boolean waits(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        return true;
    }

    @Override
    public void leavesBehind() {
        if (!shell) {
            Runtime.getRuntime().addShutdownHook(new Thread(Script::farewell, "farewell"));
        }
    }

    @Override
    public void follows() {
        if (!shell) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(ExitCode.OK), "end quietly"));
        }
    }

    /** Runs only when a signal ends us: a command that is over halts, and so do we here, with the code that the signal means. */
    private static void farewell() {
        System.err.print("\r\033[K" + FAREWELL + "\n");
        System.err.flush();
    }

    @Override
    public String typed(String command) {
        return shell ? command : "taskmasterctl " + command;
    }
}
