package taskmaster.core.supervisor;

import java.util.List;
import taskmaster.core.model.GroupSpec;

/** How much of what the files say is not applied: reads them only if they have changed. Whatever reads is called under one lock. */
final class PendingCount {
    private final SpecSource source;
    private volatile Counted counted = new Counted(List.of(), List.of(), 0);

    private record Counted(List<GroupSpec> running, List<GroupSpec> files, int changes) {}

    PendingCount(SpecSource source) {
        this.source = source;
    }

    /** What runs is what the files say. */
    void nothing(List<GroupSpec> running) {
        counted = new Counted(running, running, 0);
    }

    /** Whether the count still holds; any thread. */
    boolean holds(List<GroupSpec> running) {
        return !source.isStale() && counted.running().equals(running);
    }

    /** As counted last; -1: the files cannot be used. */
    int changes() {
        return counted.changes();
    }

    int anew(List<GroupSpec> running) {
        try {
            List<GroupSpec> files = source.isStale() ? source.load().groups() : counted.files();
            int changes = ReloadPlan.between(running, files).steps().size();
            counted = new Counted(running, files, changes);
        } catch (InvalidConfigurationException wrong) {
            counted = new Counted(running, counted.files(), -1);
        }
        return counted.changes();
    }

    /** The files as they are now; whoever asks next for what is pending counts anew. */
    SpecSource.Reading read(List<GroupSpec> running) throws InvalidConfigurationException {
        try {
            SpecSource.Reading files = source.load();
            counted = new Counted(List.of(), files.groups(), 0);
            return files;
        } catch (InvalidConfigurationException wrong) {
            counted = new Counted(running, counted.files(), -1);
            throw wrong;
        }
    }
}
