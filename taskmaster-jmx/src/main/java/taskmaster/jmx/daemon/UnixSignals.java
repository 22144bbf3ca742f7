package taskmaster.jmx.daemon;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Handling signals in Java. The JDK offers it as {@code sun.misc.Signal} of the module jdk.unsupported alone; javac warns of every
 * mention of that class and no annotation silences it, hence the reflection.
 */
final class UnixSignals {
    private UnixSignals() {}

    /**
     * Runs the action at every arrival of a signal, on a thread of the JVM.
     *
     * @param name without {@code SIG}
     * @throws IllegalStateException if the JVM keeps this signal for itself
     */
    static void on(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    UnixSignals.class.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException("cannot handle SIG" + name + ": " + refused.getCause(), refused);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("this JVM has no sun.misc.Signal", missing);
        }
    }
}
