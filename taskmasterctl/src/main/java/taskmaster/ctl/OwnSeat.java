package taskmaster.ctl;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import taskmaster.ctl.attach.Seat;
import taskmaster.ctl.shell.TerminalSeat;

/**
 * The terminal of this process. What draws on it is loaded only where a command asks for it; a class with a name, because a lambda
 * would cost every other command the time to set it up.
 */
record OwnSeat(Map<String, String> environment) implements Supplier<Optional<Seat>> {

    @Override
    public Optional<Seat> get() {
        return Terminals.isTerminal(Terminals.STDIN) && Terminals.isDrawable(environment)
                ? TerminalSeat.open()
                : Optional.empty();
    }
}
