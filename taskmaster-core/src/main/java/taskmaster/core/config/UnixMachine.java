package taskmaster.core.config;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import taskmaster.core.model.UserGroup;
import taskmaster.core.model.UserSpec;

/** The machine this runs on. Accounts and hosts are looked up once for each load: make a new one for the next. */
public final class UnixMachine implements Machine {

    private static final Set<PosixFilePermission> EXECUTE = Set.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private final Map<String, String> environment;
    private final AccountFiles accounts;
    private final HostNames hosts = new HostNames();

    /** @param environment of this process */
    public UnixMachine(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.accounts = new AccountFiles(Path.of("/etc/passwd"), Path.of("/etc/group"), new Getent());
    }

    @Override
    public Optional<UserSpec> user(String nameOrUid) {
        return accounts.user(nameOrUid);
    }

    @Override
    public Optional<UserGroup> group(String nameOrGid) {
        return accounts.group(nameOrGid);
    }

    @Override
    public Optional<InetAddress> address(String host) {
        return hosts.address(host);
    }

    @Override
    public boolean isDirectory(Path path) {
        return Files.isDirectory(path);
    }

    @Override
    public boolean isExecutable(Path path) {
        try {
            return Files.isRegularFile(path)
                    && Files.getPosixFilePermissions(path).stream().anyMatch(EXECUTE::contains);
        } catch (IOException | UnsupportedOperationException ignored) {
            return Files.isExecutable(path);
        }
    }

    @Override
    public boolean exists(Path path) {
        return Files.exists(path);
    }

    @Override
    public boolean isReadableByOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException ignored) {
            return false; // only a hint hangs on it, and opening the file will tell
        }
    }

    @Override
    public String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException ignored) {
            // not Linux
        }
        String name = environment.getOrDefault("HOSTNAME", "");
        if (!name.isEmpty()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException ignored) {
            return "localhost";
        }
    }

    @Override
    public Path currentDirectory() {
        return Path.of("").toAbsolutePath();
    }

    @Override
    public Path temporaryDirectory() {
        String directory = environment.getOrDefault("TMPDIR", "");
        return directory.isEmpty() ? Path.of("/tmp") : Path.of(directory).toAbsolutePath();
    }
}
