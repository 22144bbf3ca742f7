package taskmaster.core.config;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import taskmaster.core.model.TaskmasterSpec;

/** A configuration that can be used, and what there is to say about it. */
public final class Loaded {

    private final Path file;
    private final TaskmasterSpec spec;
    private final List<Problem> remarks;
    private final AsRead source;
    private final List<Path> watched;

    Loaded(Path file, TaskmasterSpec spec, List<Problem> remarks, AsRead source, List<Path> watched) {
        this.file = file;
        this.spec = spec;
        this.remarks = List.copyOf(remarks);
        this.source = source;
        this.watched = List.copyOf(watched);
    }

    /** The files it was read from, those of {@code env_file} among them, there or not, and the folders in which further ones may appear. */
    public List<Path> watched() {
        return watched;
    }

    /** The main file. */
    public Path file() {
        return file;
    }

    /** What it means. */
    public TaskmasterSpec spec() {
        return spec;
    }

    /** Warnings and notes, in file order. */
    public List<Problem> remarks() {
        return remarks;
    }

    /** Every section, key and place of it, made anew at each call. */
    ParsedConfig details() {
        return source.parse();
    }

    /** What was ordered beside the files. */
    public List<Scale> scales() {
        return source.scales();
    }

    /**
     * The same with other numbers of processes, whatever the files say by now. What does not differ is the same object.
     *
     * @param scales all there are
     * @throws ConfigException if that cannot be
     */
    public Loaded scaled(Collection<Scale> scales) throws ConfigException {
        Problems problems = new Problems();
        AsRead changed = source.with(scales);
        ParsedConfig parsed = changed.parse(problems);
        if (problems.hasErrors()) {
            throw new ConfigException(problems.inFileOrder());
        }
        TaskmasterSpec other = parsed.spec();
        TaskmasterSpec shared = new TaskmasterSpec(
                spec.daemon(),
                SameGroups.of(spec.groups(), other.groups()),
                spec.unixServer(),
                spec.inetServer(),
                spec.accounts());
        return new Loaded(file, shared, remarks, changed.complete(), watched);
    }
}
