package taskmaster.core.launch.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The first bytes of a program, by which the kernel decides how to run it (execve(2)). */
final class ProgramFile {
    /** How much of the first line the kernel looks at. */
    private static final int HEAD = 256;

    private ProgramFile() {}

    /** What is wrong with an executable file; empty if nothing was found, or if it may be executed but not read. */
    static Optional<String> problem(Path path) {
        byte[] head;
        try (InputStream file = Files.newInputStream(path)) {
            head = file.readNBytes(HEAD);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("#!")) {
            return interpreterProblem(path, text);
        }
        return text.startsWith("\u007fELF") || text.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.of("'" + path + "' is not a program: no #! line and not a binary");
    }

    private static Optional<String> interpreterProblem(Path script, String head) {
        int end = head.indexOf('\n');
        String line = (end < 0 ? head : head.substring(0, end)).substring(2);
        boolean dosLineEnd = line.endsWith("\r");
        String interpreter = line.strip().split("[ \t]")[0];
        String what = "interpreter '" + interpreter + "' of script '" + script + "'";
        if (interpreter.isEmpty()) {
            return Optional.of("script '" + script + "' names no interpreter after #!");
        }
        if (dosLineEnd) {
            return Optional.of("script '" + script + "' has DOS line ends: its interpreter is not found");
        }
        Path program = Path.of(interpreter);
        if (!Files.exists(program)) {
            return Optional.of(what + " does not exist");
        }
        return Files.isDirectory(program) || !Files.isExecutable(program)
                ? Optional.of(what + " is not executable")
                : Optional.empty();
    }
}
