package taskmaster.core.supervisor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;

/** What can be said of a plan before it is carried out. Pure. */
final class PlanSummary {
    private static final int HEX_DIGITS = 12;

    private PlanSummary() {}

    /**
     * The plan in words, with its identity and the number of processes that no step touches.
     *
     * @param remarks what there is to say about the files
     */
    static Reloader.Plan of(
            List<GroupSpec> running,
            List<GroupSpec> wanted,
            ReloadPlan plan,
            SupervisorSnapshot snapshot,
            List<String> remarks) {
        Set<ProcessId> kept = ids(running);
        kept.retainAll(ids(wanted));
        plan.steps().forEach(step -> {
            if (step instanceof ReloadStep.ReplaceProcess replace) {
                kept.remove(replace.spec().id());
            } else if (step instanceof ReloadStep.ChangeProcess change) {
                kept.remove(change.spec().id());
            }
        });
        List<String> warnings = new ArrayList<>(remarks);
        obstacles(plan, snapshot).forEach(obstacle -> warnings.add("would be refused: " + obstacle));
        return new Reloader.Plan(
                identity(running, wanted, plan, snapshot),
                PlannedSteps.of(running, wanted, plan, snapshot),
                kept.size(),
                warnings);
    }

    private static Set<ProcessId> ids(List<GroupSpec> groups) {
        return groups.stream()
                .flatMap(group -> group.processes().stream())
                .map(ProcessSpec::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Why the plan must not be carried out: processes that are up would be ended for ones that cannot start. */
    static List<String> obstacles(ReloadPlan plan, SupervisorSnapshot snapshot) {
        List<String> obstacles = new ArrayList<>();
        for (ReloadStep step : plan.steps()) {
            if (step instanceof ReloadStep.ReplaceProcess(ProcessSpec spec, List<String> keys)
                    && isUp(snapshot, spec.id())) {
                spec.exec()
                        .command()
                        .problem()
                        .ifPresent(problem ->
                                obstacles.add(spec.id() + " is up and could not be started again: " + problem));
            }
        }
        return obstacles;
    }

    /** Equal only if files, what runs, and which of the processes to be replaced are up, are all the same. */
    private static String identity(
            List<GroupSpec> running, List<GroupSpec> wanted, ReloadPlan plan, SupervisorSnapshot snapshot) {
        StringBuilder text = new StringBuilder();
        text.append(running).append('\0').append(wanted).append('\0');
        for (ReloadStep step : plan.steps()) {
            if (step instanceof ReloadStep.ReplaceProcess replace) {
                text.append(isUp(snapshot, replace.spec().id()));
            }
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Whether there is a child, or one will come by itself. */
    private static boolean isUp(SupervisorSnapshot snapshot, ProcessId id) {
        return snapshot.process(id).filter(process -> !process.state().isDown()).isPresent();
    }
}
