package taskmaster.core.supervisor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.ProcessId;

/** By what a plan is known again: equal only if files, what runs, and which of the processes concerned are up, are all the same. */
final class PlanIdentity {
    private static final int HEX_DIGITS = 12;

    private PlanIdentity() {}

    static String of(List<GroupSpec> running, List<GroupSpec> wanted, ReloadPlan plan, SupervisorSnapshot snapshot) {
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
    static boolean isUp(SupervisorSnapshot snapshot, ProcessId id) {
        return snapshot.process(id).filter(process -> !process.state().isDown()).isPresent();
    }
}
