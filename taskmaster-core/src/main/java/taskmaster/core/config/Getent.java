package taskmaster.core.config;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Asks getent(1) for accounts that are not in the local files: LDAP, NIS, systemd. The JDK has no other way to the name service.
 * Where the command does not exist (musl, macOS) there is no answer.
 */
final class Getent implements AccountFiles.NameService {

    /** A directory server that hangs must not hang the daemon. */
    private static final int MAX_SECONDS = 5;

    private static final int MAX_ANSWER = 1 << 16;

    @Override
    public Optional<String> line(String database, String key) {
        if (key.isEmpty() || key.startsWith("-")) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder("getent", database, key)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return answer(process);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException ignored) {
            return Optional.empty();
        }
    }

    private static Optional<String> answer(Process process) throws IOException {
        try {
            // the answer is one line and fits into the pipe, so waiting first cannot block the writer
            if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        byte[] bytes = process.getInputStream().readNBytes(MAX_ANSWER);
        return new String(bytes, StandardCharsets.UTF_8).lines().findFirst();
    }
}
