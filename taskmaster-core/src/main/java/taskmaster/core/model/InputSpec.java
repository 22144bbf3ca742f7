package taskmaster.core.model;

import java.util.Optional;

/** What a process has as stdin. */
public sealed interface InputSpec {

    /** {@code /dev/null}. */
    record Nothing() implements InputSpec {}

    /** {@code stdin=pipe}: a pipe that the daemon keeps open and that clients write to. */
    record Pipe() implements InputSpec {}

    /** {@code tty=true}: a terminal, which is stdout and stderr as well. */
    record Terminal() implements InputSpec {}

    /** The listening socket of an {@code [fcgi-program:x]}. */
    record Socket(SocketSpec socket) implements InputSpec {}

    /** The socket if it is one. */
    default Optional<SocketSpec> socketSpec() {
        return this instanceof Socket(SocketSpec socket) ? Optional.of(socket) : Optional.empty();
    }
}
