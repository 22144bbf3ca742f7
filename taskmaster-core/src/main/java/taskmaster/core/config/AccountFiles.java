package taskmaster.core.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import taskmaster.core.model.UserGroup;
import taskmaster.core.model.UserSpec;

/** Users and groups of this machine: passwd(5) and group(5), then the name service. Files are read at the first question. */
final class AccountFiles {

    /** Where else accounts may be known. */
    @FunctionalInterface
    interface NameService {
        /** The line of a database for a name or a number, in the format of the local file. */
        Optional<String> line(String database, String key);
    }

    /** Each question is a process; a hostile file must not start thousands. */
    private static final int MAX_QUESTIONS = 100;

    private final Path passwd;
    private final Path group;
    private final NameService elsewhere;
    private final Map<String, Optional<UserSpec>> users = new HashMap<>();
    private final Map<String, Optional<UserGroup>> groups = new HashMap<>();
    private boolean usersRead;
    private boolean groupsRead;
    private int questions;

    AccountFiles(Path passwd, Path group, NameService elsewhere) {
        this.passwd = passwd;
        this.group = group;
        this.elsewhere = elsewhere;
    }

    Optional<UserSpec> user(String nameOrUid) {
        if (!usersRead) {
            usersRead = true;
            for (String line : lines(passwd)) {
                parseUser(line).ifPresent(user -> {
                    users.putIfAbsent(user.name(), Optional.of(user));
                    users.putIfAbsent(Long.toString(user.uid()), Optional.of(user));
                });
            }
        }
        return users.computeIfAbsent(
                canonical(nameOrUid), key -> ask("passwd", key).flatMap(AccountFiles::parseUser));
    }

    Optional<UserGroup> group(String nameOrGid) {
        if (!groupsRead) {
            groupsRead = true;
            for (String line : lines(group)) {
                parseGroup(line).ifPresent(found -> {
                    groups.putIfAbsent(found.name(), Optional.of(found));
                    groups.putIfAbsent(Long.toString(found.gid()), Optional.of(found));
                });
            }
        }
        return groups.computeIfAbsent(
                canonical(nameOrGid), key -> ask("group", key).flatMap(AccountFiles::parseGroup));
    }

    private Optional<String> ask(String database, String key) {
        return ++questions > MAX_QUESTIONS ? Optional.empty() : elsewhere.line(database, key);
    }

    private static Optional<UserSpec> parseUser(String line) {
        List<String> fields = fields(line);
        OptionalLong uid = number(fields, 2);
        OptionalLong gid = number(fields, 3);
        if (fields.size() < 7 || uid.isEmpty() || gid.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UserSpec(fields.getFirst(), uid.getAsLong(), gid.getAsLong(), fields.get(5)));
    }

    private static Optional<UserGroup> parseGroup(String line) {
        List<String> fields = fields(line);
        OptionalLong gid = number(fields, 2);
        if (gid.isEmpty()) {
            return Optional.empty();
        }
        List<String> members = fields.size() < 4
                ? List.of()
                : Blanks.commaList(fields.get(3)).stream()
                        .filter(name -> !name.isEmpty())
                        .toList();
        return Optional.of(new UserGroup(fields.getFirst(), gid.getAsLong(), members));
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException ignored) {
            return List.of(); // then the name service has to know
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>(7);
        int start = 0;
        for (int colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', start)) {
            fields.add(line.substring(start, colon));
            start = colon + 1;
        }
        fields.add(line.substring(start));
        return fields;
    }

    private static OptionalLong number(List<String> fields, int index) {
        try {
            return index < fields.size() ? OptionalLong.of(Long.parseLong(fields.get(index))) : OptionalLong.empty();
        } catch (NumberFormatException ignored) {
            return OptionalLong.empty();
        }
    }

    /** {@code 007} is the uid 7. */
    private static String canonical(String nameOrNumber) {
        int zeros = 0;
        while (zeros < nameOrNumber.length() - 1 && nameOrNumber.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros > 0 && Character.isDigit(nameOrNumber.charAt(zeros))
                ? nameOrNumber.substring(zeros)
                : nameOrNumber;
    }
}
