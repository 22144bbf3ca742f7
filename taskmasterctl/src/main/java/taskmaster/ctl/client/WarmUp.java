package taskmaster.ctl.client;

import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;

/**
 * Does what the first connection of a program needs anyway, before it is needed: a fifth of the time that a one-shot command takes
 * goes into the random numbers and the classes of RMI, and meanwhile another thread can read the configuration.
 */
public final class WarmUp implements Runnable {
    private WarmUp() {}

    /** Begins, and is not waited for. */
    public static void begin() {
        Thread thread = new Thread(new WarmUp(), "warm up");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            LocateRegistry.getRegistry("127.0.0.1", 1); // nothing is sent
        } catch (RemoteException impossible) {
            // The connection itself will tell.
        }
    }
}
