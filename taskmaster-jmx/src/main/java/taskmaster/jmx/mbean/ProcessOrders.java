package taskmaster.jmx.mbean;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.core.supervisor.SupervisorSnapshot;
import taskmaster.jmx.api.Results;

/** The operations on processes by name; on the caller's thread, which waits for what comes of them. */
final class ProcessOrders {
    private final Commands commands;

    ProcessOrders(Commands commands) {
        this.commands = commands;
    }

    String[] start(String names) {
        Namespecs named = named(names);
        return Answers.lines(named.refusals(), commands.start(named.ids()));
    }

    String[] stop(String names) {
        Namespecs named = named(names);
        return Answers.lines(named.refusals(), commands.stop(named.ids()));
    }

    String[] restart(String names) {
        Namespecs named = named(names);
        return Answers.lines(named.refusals(), commands.restart(named.ids()));
    }

    String[] signal(String signal, String names) {
        Namespecs named = named(names);
        Optional<UnixSignal> known = UnixSignal.parse(signal);
        if (known.isPresent()) {
            return Answers.lines(named.refusals(), commands.signal(named.ids(), known.get()));
        }
        List<String> lines = new ArrayList<>(named.refusals());
        named.ids().forEach(id -> lines.add(Answers.line(id.toString(), Results.BAD_SIGNAL, "bad signal name")));
        return lines.toArray(String[]::new);
    }

    String[] clear(String names) {
        Namespecs named = named(names);
        SupervisorSnapshot snapshot = commands.snapshot();
        List<String> lines = new ArrayList<>(named.refusals());
        for (ProcessId id : named.ids()) {
            snapshot.process(id).ifPresent(process -> lines.add(cleared(process)));
        }
        return lines.toArray(String[]::new);
    }

    private static String cleared(ProcessStatus process) {
        String name = process.id().toString();
        try {
            Logs.clear(process);
            return Answers.line(name, Results.CLEARED, "cleared");
        } catch (IOException failed) {
            return Answers.line(name, Results.FAILED, String.valueOf(failed.getMessage()));
        }
    }

    private Namespecs named(String names) {
        return Namespecs.of(commands.snapshot(), names);
    }
}
