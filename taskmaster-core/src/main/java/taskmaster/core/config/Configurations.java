package taskmaster.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The way in: a file to its meaning. Blocks on files and account look-ups; any thread, but never the supervisor's. */
public final class Configurations {

    private Configurations() {}

    /**
     * Reads a configuration and everything it includes, to run it here: what this machine lacks for the daemon itself, such as its
     * {@code user}, is an error. What it lacks for a program is a note, and a start of the program fails with the reason.
     *
     * @param environment of the daemon, for {@code %(ENV_X)s}
     * @throws ConfigException if there is an error; it holds everything found, warnings and notes too
     */
    public static Loaded load(Path file, Map<String, String> environment) throws ConfigException {
        return load(file, environment, new UnixMachine(environment));
    }

    /** As above, on a given machine. */
    public static Loaded load(Path file, Map<String, String> environment, Machine machine) throws ConfigException {
        return load(file, environment, machine, true);
    }

    /**
     * Reads a configuration to look at it, perhaps on another machine than the one it is for: whatever this machine lacks is a note.
     * Not to be run: a daemon whose {@code user} is missing would keep the rights of its caller.
     *
     * @param environment of the daemon, for {@code %(ENV_X)s}
     * @throws ConfigException if there is an error; it holds everything found, warnings and notes too
     */
    public static Loaded view(Path file, Map<String, String> environment) throws ConfigException {
        return view(file, environment, new UnixMachine(environment));
    }

    /** As above, on a given machine. */
    public static Loaded view(Path file, Map<String, String> environment, Machine machine) throws ConfigException {
        return load(file, environment, machine, false);
    }

    /**
     * Everything there is to say about a configuration, in file order; it can be used if nothing of it is an error. Needs no daemon,
     * and takes what this machine lacks for a note.
     *
     * @param environment of the daemon, for {@code %(ENV_X)s}
     */
    public static List<Problem> check(Path file, Map<String, String> environment) {
        try {
            return view(file, environment).remarks();
        } catch (ConfigException e) {
            return e.problems();
        }
    }

    private static Loaded load(Path file, Map<String, String> environment, Machine machine, boolean here)
            throws ConfigException {
        Problems problems = new Problems();
        Surroundings around = Surroundings.of(machine, environment, here);
        SourceFiles sources = SourceFiles.read(file, around, problems);
        List<IniDocument> documents = sources.documents();
        if (documents.isEmpty()) {
            throw new ConfigException(problems.inFileOrder(), List.of(file));
        }
        EnvFiles envFiles = EnvFiles.of(around);
        ParsedConfig config = AsRead.parse(documents, envFiles, around, List.of(), problems);
        List<Path> watched = new ArrayList<>(sources.watched());
        watched.addAll(envFiles.named());
        if (problems.hasErrors()) {
            throw new ConfigException(problems.inFileOrder(), watched);
        }
        List<SourceText> texts = documents.stream()
                .map(document -> new SourceText(document.file(), document.text()))
                .toList();
        return new Loaded(
                file,
                config.spec(),
                problems.inFileOrder(),
                new AsRead(texts, envFiles.asRead(), around, List.of()),
                watched);
    }
}
