package taskmaster.core.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.Command;

/** Reads {@code command}, and says what about it will hardly work. Nothing here keeps a file from being used. */
final class CommandParser {

    /** Where a command is looked for without a PATH, as at its start. */
    private static final String DEFAULT_PATH = "/usr/local/bin:/bin:/usr/bin";

    private final Machine machine;
    private final Places places;
    private final Map<Path, Boolean> executables = new HashMap<>();

    CommandParser(Machine machine, Places places) {
        this.machine = machine;
        this.places = places;
    }

    /**
     * The command of a process.
     *
     * @param directory its working directory
     * @param aloud whether to say what is odd: once for a program is enough
     */
    Command parse(SectionValues values, Optional<Path> directory, boolean aloud) {
        Optional<String> text = values.find(ProgramKeys.COMMAND);
        Command command = CommandWords.split(text.orElse(""));
        if (text.isPresent() && aloud) {
            values.section().find(ProgramKeys.COMMAND.name()).ifPresent(entry -> remark(command, values, entry));
            if (command.problem().isEmpty()) {
                lookFor(command.words().getFirst(), values, directory);
            }
        }
        return command;
    }

    /** The command, or one that cannot be started for what this machine lacks. */
    static Command orReason(Command command, Lacks lacks) {
        return lacks.reason().isPresent() ? new Command(command.text(), List.of(), lacks.reason()) : command;
    }

    private static void remark(Command command, SectionValues values, IniEntry entry) {
        if (command.problem().isPresent()) {
            values.warning(
                    ProgramKeys.COMMAND,
                    command.problem().get() + "; the program cannot start" + SectionValues.hintOfCut(entry));
            return;
        }
        CommandComment.remark(entry)
                .ifPresent(text -> entry.comment()
                        .ifPresent(comment ->
                                values.problems().warning(comment.pos(), entry.section(), entry.key(), text)));
        ShellHabits.remark(command.words()).ifPresent(text -> values.warning(ProgramKeys.COMMAND, text));
        BackgroundCommands.remark(command.words()).ifPresent(text -> values.warning(ProgramKeys.COMMAND, text));
    }

    private void lookFor(String word, SectionValues values, Optional<Path> directory) {
        if (!PathText.isFileName(word) || word.isEmpty()) {
            values.note(ProgramKeys.COMMAND, "no such file: " + Shown.value(word));
        } else if (word.indexOf('/') >= 0) {
            Path file = directory
                    .map(start -> start.resolve(word))
                    .orElseGet(() -> places.plain(word))
                    .normalize();
            if (directory.isPresent()
                    && !places.isDirectory(directory.get())
                    && !Path.of(word).isAbsolute()) {
                return; // that the directory is missing was said
            }
            if (!machine.exists(file)) {
                values.note(ProgramKeys.COMMAND, "no such file: " + Shown.path(file));
            } else if (!isExecutable(file)) {
                values.note(ProgramKeys.COMMAND, "not executable: " + Shown.path(file));
            }
        } else if (!isInPath(word, values.names().variable("PATH").orElse(DEFAULT_PATH))) {
            values.note(ProgramKeys.COMMAND, "there is no command " + Shown.value(word) + " in PATH");
        }
    }

    private boolean isInPath(String word, String path) {
        for (String entry : path.split(":")) {
            // what is relative there depends on where the child starts; then nothing is said
            if (!entry.startsWith("/")
                    || !PathText.isFileName(entry)
                    || isExecutable(Path.of(entry).resolve(word))) {
                return true;
            }
        }
        return false;
    }

    private boolean isExecutable(Path file) {
        return executables.computeIfAbsent(file, machine::isExecutable);
    }
}
