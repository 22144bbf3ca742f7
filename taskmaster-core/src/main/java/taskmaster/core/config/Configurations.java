package taskmaster.core.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The way in: a file to its meaning. Blocks on files and account look-ups; any thread, but never the supervisor's. */
public final class Configurations {

    private Configurations() {}

    /**
     * Reads a configuration and everything it includes.
     *
     * @param environment of the daemon, for {@code %(ENV_X)s}
     * @throws ConfigException if there is an error; it holds everything found, warnings and notes too
     */
    public static Loaded load(Path file, Map<String, String> environment) throws ConfigException {
        return load(file, environment, new UnixMachine(environment));
    }

    /** As above, on a given machine. */
    public static Loaded load(Path file, Map<String, String> environment, Machine machine) throws ConfigException {
        Problems problems = new Problems();
        String host = machine.hostName();
        Names names = Names.of(environment).with("host_node_name", host);
        List<IniDocument> documents = SourceFiles.read(file, names, problems);
        if (documents.isEmpty()) {
            throw new ConfigException(problems.inFileOrder());
        }
        Sections sections = Sections.merge(documents, problems);
        ParsedConfig config = new ConfigParser(sections, machine, environment, host, problems).parse(file);
        if (problems.hasErrors()) {
            throw new ConfigException(problems.inFileOrder());
        }
        return new Loaded(file, config, problems.inFileOrder());
    }
}
