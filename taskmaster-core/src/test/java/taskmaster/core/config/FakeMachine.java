package taskmaster.core.config;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taskmaster.core.model.UserGroup;
import taskmaster.core.model.UserSpec;

/** A machine with the accounts a test gives it. Every file and directory is there unless named as missing. */
final class FakeMachine implements Machine {

    private final Map<String, UserSpec> users = new HashMap<>();
    private final Map<String, UserGroup> groups = new HashMap<>();
    private final Set<Path> missing = new HashSet<>();
    private final Set<Path> plain = new HashSet<>();
    private final Path current;
    private boolean anyNumber;
    private boolean readable;

    FakeMachine(Path current) {
        this.current = current;
        user("root", 0);
        group("root", 0);
    }

    FakeMachine user(String name, long uid) {
        users.put(name, new UserSpec(name, uid, uid, name.equals("root") ? "/root" : "/home/" + name));
        return this;
    }

    /** No name is looked up but localhost. */
    @Override
    public Optional<InetAddress> address(String host) {
        boolean isText = host.matches("[0-9.]+|\\[?[0-9a-f:.]*:[0-9a-f:.]*]?");
        String text = host.equals("localhost") ? "127.0.0.1" : host;
        return isText || host.equals("localhost") ? Optional.of(InetAddress.ofLiteral(text)) : Optional.empty();
    }

    FakeMachine users(Collection<String> names) {
        names.forEach(name -> user(name, 1000 + users.size()));
        return this;
    }

    FakeMachine group(String name, long gid) {
        return group(name, gid, List.of());
    }

    FakeMachine group(String name, long gid, List<String> members) {
        groups.put(name, new UserGroup(name, gid, members));
        return this;
    }

    FakeMachine groups(Collection<String> names) {
        names.forEach(name -> group(name, 1000 + groups.size()));
        return this;
    }

    FakeMachine without(String path) {
        missing.add(Path.of(path));
        return this;
    }

    /** Is there, but cannot be executed. */
    FakeMachine withPlainFile(String path) {
        plain.add(Path.of(path));
        return this;
    }

    FakeMachine withAnyUid() {
        anyNumber = true;
        return this;
    }

    FakeMachine withFilesOpenToAll() {
        readable = true;
        return this;
    }

    @Override
    public Optional<UserSpec> user(String nameOrUid) {
        @Nullable UserSpec named = users.get(nameOrUid);
        boolean number = !nameOrUid.isEmpty() && nameOrUid.chars().allMatch(Character::isDigit);
        if (named == null && number && anyNumber) {
            return Optional.of(new UserSpec(nameOrUid, Long.parseLong(nameOrUid), 0, "/"));
        }
        return Optional.ofNullable(named);
    }

    @Override
    public Optional<UserGroup> group(String nameOrGid) {
        return Optional.ofNullable(groups.get(nameOrGid));
    }

    @Override
    public boolean isDirectory(Path path) {
        return !missing.contains(path);
    }

    @Override
    public boolean isExecutable(Path path) {
        return exists(path) && !plain.contains(path);
    }

    @Override
    public boolean exists(Path path) {
        return !missing.contains(path);
    }

    @Override
    public boolean isReadableByOthers(Path file) {
        return readable;
    }

    @Override
    public String hostName() {
        return "host.example";
    }

    @Override
    public Path currentDirectory() {
        return current;
    }

    @Override
    public Path temporaryDirectory() {
        return Path.of("/tmp");
    }
}
