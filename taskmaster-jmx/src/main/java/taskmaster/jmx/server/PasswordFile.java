package taskmaster.jmx.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.Role;
import taskmaster.core.model.Secret;

/**
 * Accounts in a file of their own: lines {@code name:password} or {@code name:role:password}, {@code #} for comments. One that is
 * missing is made, with a random password for {@code admin}. It must be readable by its owner alone.
 */
public final class PasswordFile {
    private static final String FIRST_USER = "admin";
    private static final int RANDOM_BYTES = 16;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private PasswordFile() {}

    /**
     * Reads the accounts; makes the file if there is none.
     *
     * @throws IOException if it cannot be read, is open to others, or a line is no account; the message is for people
     */
    public static List<AccountSpec> read(Path file) throws IOException {
        try {
            makeIfMissing(file);
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new IOException("password file " + file + " can be read by others; do: chmod 600 " + file);
            }
            return parse(file, Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException missing) {
            throw new IOException("cannot make password file " + file + ": no such directory", missing);
        } catch (java.nio.file.FileSystemException failed) {
            throw new IOException("cannot read password file " + file + ": permission denied", failed);
        }
    }

    private static void makeIfMissing(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException raced) {
            return;
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        Files.writeString(
                file,
                "# Who may log in over JMX: name:password, or name:viewer|operator|admin:password\n" + FIRST_USER + ":"
                        + HexFormat.of().formatHex(random) + "\n");
    }

    private static List<AccountSpec> parse(Path file, List<String> lines) throws IOException {
        List<AccountSpec> accounts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                accounts.add(account(file + ":" + (i + 1), line));
            }
        }
        return accounts;
    }

    private static AccountSpec account(String place, String line) throws IOException {
        String[] parts = line.split(":", 3);
        if (parts.length < 2 || parts[0].isBlank() || parts[parts.length - 1].isEmpty()) {
            throw new IOException(place + ": expected name:password or name:role:password");
        }
        if (parts.length == 2) {
            return new AccountSpec(parts[0].strip(), new Secret(parts[1]), Role.ADMIN);
        }
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(parts[1].strip())) {
                return new AccountSpec(parts[0].strip(), new Secret(parts[2]), role);
            }
        }
        // no role stands there: the colon belongs to the password
        return new AccountSpec(parts[0].strip(), new Secret(parts[1] + ":" + parts[2]), Role.ADMIN);
    }
}
