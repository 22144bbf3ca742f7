package taskmaster.ctl.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which line of a configuration file says where the daemon is. Only for messages: a glance, no reading of the file. */
final class UrlOrigin {
    private UrlOrigin() {}

    /** {@code serverurl, /etc/taskmaster/server:14}; the file alone where no line says so, because the address follows from others. */
    static String of(Path file, String profile) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            return find(lines, profile.isEmpty() ? "ctl]" : "ctl:" + profile + "]", "serverurl")
                    .or(() -> profile.isEmpty() ? find(lines, "[unix_", "file") : Optional.empty())
                    .map(found -> found.replace("FILE", file.toString()))
                    .orElse(file.toString());
        } catch (IOException unreadable) {
            return file.toString();
        }
    }

    private static Optional<String> find(List<String> lines, String section, String key) {
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[")) {
                inside = line.contains(section);
            } else if (inside
                    && line.startsWith(key)
                    && line.substring(key.length()).strip().startsWith("=")) {
                return Optional.of(key + ", FILE:" + (i + 1));
            }
        }
        return Optional.empty();
    }
}
