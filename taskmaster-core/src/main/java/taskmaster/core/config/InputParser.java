package taskmaster.core.config;

import java.util.Optional;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.SocketSpec;

/** Reads what a program has as stdin: the keys {@code tty} and {@code stdin}. */
final class InputParser {

    private static final InputSpec NOTHING = new InputSpec.Nothing();
    private static final InputSpec PIPE = new InputSpec.Pipe();
    private static final InputSpec TERMINAL = new InputSpec.Terminal();

    private InputParser() {}

    /** @param socket what an fcgi program has */
    static InputSpec parse(SectionValues values, Optional<SocketSpec> socket) {
        boolean tty = values.get(ProgramKeys.TTY);
        boolean pipe = values.get(ProgramKeys.STDIN);
        switch (values.section().kind()) {
            case FCGI_PROGRAM -> refuse(values, tty, pipe, "an fcgi-program has its socket as stdin");
            case EVENTLISTENER -> refuse(values, tty, pipe, "an event listener is told events on its stdin");
            default -> {}
        }
        if (socket.isPresent()) {
            return new InputSpec.Socket(socket.get());
        }
        if (tty && pipe) {
            values.warning(ProgramKeys.STDIN, "not used: tty=true makes the terminal its stdin");
        }
        return tty ? TERMINAL : pipe ? PIPE : NOTHING;
    }

    private static void refuse(SectionValues values, boolean tty, boolean pipe, String why) {
        if (tty) {
            values.error(ProgramKeys.TTY, "true, but " + why);
        }
        if (pipe) {
            values.error(ProgramKeys.STDIN, "pipe, but " + why);
        }
    }
}
