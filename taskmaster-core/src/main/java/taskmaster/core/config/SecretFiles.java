package taskmaster.core.config;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Says, once for each file, that everyone on this machine may read a secret in it. */
final class SecretFiles {

    private final Machine machine;
    private final Set<Path> said = new HashSet<>();

    SecretFiles(Machine machine) {
        this.machine = machine;
    }

    /** Whether everyone on this machine can read a file. */
    boolean isOpen(Path file) {
        return machine.isReadableByOthers(file);
    }

    /** @param what the secret, without its value */
    void warn(SourcePos pos, String section, String key, String what, Problems problems) {
        Path file = pos.file();
        if (!said.contains(file) && machine.isReadableByOthers(file)) {
            said.add(file);
            problems.warning(
                    pos,
                    section,
                    key,
                    "everyone on this machine can read " + what + "; expected chmod o-r " + Shown.path(file));
        }
    }
}
