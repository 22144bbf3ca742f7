package taskmaster.core.output;

import java.util.function.Consumer;
import taskmaster.core.posix.Posix;

/** Where output services are made. */
public final class Outputs {
    private Outputs() {}

    /**
     * A service to go with a launcher.
     *
     * @param passesDescriptors whether the launcher takes {@link taskmaster.core.launch.ChildEnd.Descriptor}, as posix does; else
     *     it takes {@link taskmaster.core.launch.ChildEnd.Pumped}
     * @param autoLogs names the logs that have no name in the configuration
     * @param warnings gets one line, for people, about each log that cannot be written or rotated, when that begins and when it
     *     ends; on any thread; must not block
     * @throws IllegalStateException if there are no descriptors left
     */
    public static OutputService create(boolean passesDescriptors, AutoLogs autoLogs, Consumer<String> warnings) {
        return passesDescriptors
                ? PosixOutput.start(autoLogs, warnings)
                : new PortableOutput(store(), autoLogs, warnings);
    }

    /** The better way to open files where it exists, whatever the launcher. */
    static Store store() {
        return Posix.available() ? new PosixStore() : new PortableStore();
    }
}
