package taskmaster.core.output;

import taskmaster.core.launch.ChildInput;
import taskmaster.core.model.ProcessId;
import taskmaster.core.posix.Descriptors;
import taskmaster.core.posix.Descriptors.Pipe;
import taskmaster.core.posix.Errno;

/** A pipe(7) whose other end clients write to. The lock keeps them from writing to a descriptor that is somebody else's by now. */
final class PosixInputPipe implements InputPipe, ProcessInput {
    private static final int NONE = -1;

    private final String name;
    private final ProcessId process;
    private final Inputs inputs;
    private int readEnd = NONE;
    private int writeEnd = NONE;

    /**
     * A pipe that is not there yet.
     *
     * @param name for messages
     * @param inputs where it is found as long as it is open
     */
    PosixInputPipe(String name, ProcessId process, Inputs inputs) {
        this.name = name;
        this.process = process;
        this.inputs = inputs;
    }

    @Override
    public synchronized ChildInput open() throws OutputException {
        close();
        Descriptors calls = Calls.ofThread().descriptors();
        Pipe made = calls.pipe();
        if (made.readEnd() < 0) {
            throw new OutputException("cannot make a pipe for the " + name + ": " + Errno.text(made.readEnd()));
        }
        calls.nonBlocking(made.writeEnd());
        readEnd = made.readEnd();
        writeEnd = made.writeEnd();
        inputs.put(process, this);
        return new ChildInput.Descriptor(readEnd);
    }

    @Override
    public synchronized void handedOver() {
        readEnd = closed(readEnd);
    }

    @Override
    public synchronized int write(byte[] bytes) throws OutputException {
        return InputBytes.write(writeEnd, bytes, name);
    }

    @Override
    public synchronized void close() {
        inputs.remove(process, this);
        readEnd = closed(readEnd);
        writeEnd = closed(writeEnd);
    }

    private static int closed(int fd) {
        if (fd >= 0) {
            Calls.ofThread().descriptors().close(fd);
        }
        return NONE;
    }
}
