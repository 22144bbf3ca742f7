package taskmaster.core.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The logs named {@code AUTO}: {@code NAME-stdout---IDENTIFIER-RANDOM.log} in {@code childlogdir}, as in supervisord. They are for
 * one run of the daemon; the next one deletes them unless {@code nocleanup} is set. Any thread.
 */
public final class AutoLogs {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_";
    private static final int RANDOM_LETTERS = 8;

    /** File names may have 255 bytes; this leaves room for the rest, and a character may take four. */
    private static final int LONGEST_NAME = 40;

    private static final Pattern UNSAFE = Pattern.compile("[/\\s\\p{Cntrl}]|^\\.");

    private final Path directory;
    private final String identifier;
    private final RandomGenerator random = new SecureRandom();

    /**
     * @param directory {@code childlogdir}
     * @param identifier of the daemon, so that it deletes no logs of others
     */
    public AutoLogs(Path directory, String identifier) {
        this.directory = directory;
        this.identifier = safe(identifier);
    }

    /** Makes up a path for one stream; a new one with every call. */
    Path newPath(String process, StreamName stream) {
        StringBuilder name = new StringBuilder();
        name.append(safe(process))
                .append('-')
                .append(stream)
                .append("---")
                .append(identifier)
                .append('-');
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return directory.resolve(name.append(".log").toString());
    }

    private static String safe(String name) {
        String safe = UNSAFE.matcher(name).replaceAll("_");
        return safe.length() <= LONGEST_NAME ? safe : safe.substring(0, LONGEST_NAME);
    }

    /**
     * Deletes the logs that earlier runs have left, with their backups. What cannot be deleted stays, and so does what another
     * daemon with the same identifier has open. To be called before programs are started.
     *
     * @return how many files were deleted
     */
    public int deleteOld() {
        Pattern mine = Pattern.compile("(.+---" + Pattern.quote(identifier) + "-\\S+\\.log)(?:\\.\\d{1,4})?");
        Store store = Outputs.store();
        int deleted = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Matcher name = mine.matcher(file.getFileName().toString());
                if (name.matches() && !store.isInUse(directory.resolve(name.group(1))) && delete(file)) {
                    deleted++;
                }
            }
        } catch (IOException unreadable) {
            // whoever cannot read the directory will hear it when a log is to be opened there
            return deleted;
        }
        return deleted;
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException foreign) {
            return false;
        }
    }
}
