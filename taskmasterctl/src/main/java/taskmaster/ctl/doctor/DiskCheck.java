package taskmaster.ctl.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.TaskmasterSpec;

/** The folders that logs are written to: whether they are there, and whether there is room. */
public final class DiskCheck {
    private static final long LEAST_BYTES = 100L << 20;
    private static final int LEAST_PERCENT = 5;

    private DiskCheck() {}

    public static List<Finding> of(TaskmasterSpec spec) {
        List<Finding> findings = new ArrayList<>();
        Set<String> disks = new HashSet<>();
        for (Path folder : folders(spec)) {
            if (!Files.isDirectory(folder)) {
                findings.add(Finding.failure("disk", folder + " is no directory, and logs are to be in it; make it"));
                continue;
            }
            try {
                FileStore store = Files.getFileStore(folder);
                if (disks.add(store.name() + store)) {
                    findings.add(room(folder, store.getUsableSpace(), store.getTotalSpace()));
                }
            } catch (IOException unreadable) {
                findings.add(Finding.warning("disk", folder + " cannot be looked at: " + unreadable.getMessage()));
            }
        }
        return findings;
    }

    static Finding room(Path folder, long free, long total) {
        long percent = total <= 0 ? 100 : free * 100 / total;
        String text = folder + ": " + (free >> 20) + " MiB free (" + percent + "%)";
        return free < LEAST_BYTES || percent < LEAST_PERCENT
                ? Finding.warning(
                        "disk", text + "; logs that do not fit are lost: make room, or set maxbytes and backups")
                : Finding.ok("disk", text);
    }

    private static Set<Path> folders(TaskmasterSpec spec) {
        Set<Path> folders = new TreeSet<>();
        folders.add(spec.daemon().childlogdir().toAbsolutePath());
        spec.daemon().logfile().map(DiskCheck::parent).ifPresent(folders::add);
        for (GroupSpec group : spec.groups()) {
            for (ProcessSpec process : group.processes()) {
                add(folders, process.stdout());
                add(folders, process.stderr());
            }
        }
        folders.remove(Path.of("/dev"));
        return folders;
    }

    private static void add(Set<Path> folders, OutputSpec output) {
        if (output instanceof OutputSpec.ToFile file) {
            file.path().map(DiskCheck::parent).ifPresent(folders::add);
        }
    }

    private static Path parent(Path file) {
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }
}
