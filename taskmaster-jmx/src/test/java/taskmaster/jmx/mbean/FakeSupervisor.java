package taskmaster.jmx.mbean;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.supervisor.Outcome;
import taskmaster.core.supervisor.Outcome.Result;
import taskmaster.core.supervisor.RestartTimes;
import taskmaster.core.supervisor.Supervisor;
import taskmaster.core.supervisor.SupervisorSnapshot;

/** Shows a picture, notes what is asked of it, and answers at once, by default that all went well. */
public final class FakeSupervisor implements Supervisor {
    private final RestartTimes restartTimes = new RestartTimes();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile FakeSnapshot snapshot = new FakeSnapshot(List.of(), false);
    private volatile Function<List<Outcome>, CompletableFuture<List<Outcome>>> answers =
            CompletableFuture::completedFuture;

    /** From now on these are all the processes there are. */
    public FakeSupervisor shows(Pictured... processes) {
        snapshot =
                new FakeSnapshot(Arrays.stream(processes).map(Pictured::status).toList(), snapshot.stopping());
        return this;
    }

    @Override
    public RestartTimes restartTimes() {
        return restartTimes;
    }

    void stopping() {
        snapshot = new FakeSnapshot(snapshot.processes(), true);
    }

    /** Every command comes to this. */
    void answers(Result result, String text) {
        answers = outcomes -> CompletableFuture.completedFuture(outcomes.stream()
                .map(outcome -> new Outcome(outcome.id(), result, text))
                .toList());
    }

    /** Every command is answered with this future. */
    void answersWith(CompletableFuture<List<Outcome>> answer) {
        answers = outcomes -> answer;
    }

    /** What was asked so far: {@code start web:api web:db}. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public SupervisorSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public CompletableFuture<List<Outcome>> start(List<ProcessId> processes) {
        return command("start", processes, Result.STARTED, "started");
    }

    @Override
    public CompletableFuture<List<Outcome>> stop(List<ProcessId> processes) {
        return command("stop", processes, Result.STOPPED, "stopped");
    }

    /** As the real one: two answers for each process, of its stop and of its start. */
    @Override
    public CompletableFuture<List<Outcome>> restart(List<ProcessId> processes) {
        note("restart", processes);
        return answers.apply(processes.stream()
                .flatMap(id ->
                        List.of(new Outcome(id, Result.STOPPED, "stopped"), new Outcome(id, Result.STARTED, "started"))
                                .stream())
                .toList());
    }

    @Override
    public CompletableFuture<List<Outcome>> signal(List<ProcessId> processes, UnixSignal signal) {
        return command("signal " + signal, processes, Result.SIGNALLED, "signalled");
    }

    @Override
    public CompletableFuture<Void> shutdown() {
        asked.add("shutdown");
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<List<Outcome>> command(
            String verb, List<ProcessId> processes, Result result, String text) {
        note(verb, processes);
        return answers.apply(
                processes.stream().map(id -> new Outcome(id, result, text)).toList());
    }

    private void note(String verb, List<ProcessId> processes) {
        asked.add(verb + " "
                + String.join(" ", processes.stream().map(ProcessId::toString).toList()));
    }
}
