package taskmaster.jmx.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.Role;
import taskmaster.core.model.Secret;

/**
 * Accounts in a file of their own: lines {@code name:password} or {@code name:role:password}, {@code #} for comments. One that is
 * missing is made, with a random password for {@code admin}. It must be readable by its owner alone.
 */
public final class PasswordFile {
    private static final String WHAT = "password file";
    private static final String FIRST_USER = "admin";
    private static final int RANDOM_BYTES = 16;

    private PasswordFile() {}

    /**
     * Reads the accounts; makes the file if there is none.
     *
     * @throws IOException if it cannot be read, is open to others, or a line is no account; the message is for people
     */
    public static List<AccountSpec> read(Path file) throws IOException {
        makeIfMissing(file);
        List<AccountSpec> accounts =
                parse(file, PrivateFiles.read(file, WHAT).lines().toList());
        if (accounts.isEmpty()) {
            throw new IOException(WHAT + " " + file
                    + " has no account; add a line name:password, or remove the file and one" + " is made");
        }
        return accounts;
    }

    private static void makeIfMissing(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        try {
            PrivateFiles.create(
                    file,
                    "# Who may log in over JMX: name:password, or name:viewer|operator|admin:password\n" + FIRST_USER
                            + ":" + HexFormat.of().formatHex(random) + "\n");
        } catch (FileAlreadyExistsException raced) {
            // by another daemon, whose password is as good
        } catch (IOException failed) {
            throw new IOException("cannot make " + WHAT + " " + file + ": " + Reasons.of(failed), failed);
        }
    }

    private static List<AccountSpec> parse(Path file, List<String> lines) throws IOException {
        List<AccountSpec> accounts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                AccountSpec account = account(file + ":" + (i + 1), line);
                if (accounts.stream().anyMatch(earlier -> earlier.name().equals(account.name()))) {
                    throw new IOException(
                            file + ":" + (i + 1) + ": a second account " + Visible.of(account.name(), 128));
                }
                accounts.add(account);
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
