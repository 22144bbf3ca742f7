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
    public String typed(String command) {
        return shell ? command : "taskmasterctl " + command;
    }
}
