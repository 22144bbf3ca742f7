package taskmaster.core.output;

import java.util.Optional;
import taskmaster.core.launch.ChildEnd;

/** A terminal where nobody can make one: every start fails with the reason. */
final class NoTerminal implements Capture {

    @Override
    public ChildEnd open() throws OutputException {
        throw new OutputException(
                "tty=true: launcher=portable makes no terminals; it needs launcher=posix, which needs Linux");
    }

    @Override
    public Optional<CapturedLog> log() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
