package taskmaster.core.config;

import java.nio.file.Path;
import java.util.List;
import taskmaster.core.model.TaskmasterSpec;

/** A configuration that can be used, and what there is to say about it. */
public final class Loaded {

    private final Path file;
    private final ParsedConfig config;
    private final List<Problem> remarks;

    Loaded(Path file, ParsedConfig config, List<Problem> remarks) {
        this.file = file;
        this.config = config;
        this.remarks = List.copyOf(remarks);
    }

    /** The main file. */
    public Path file() {
        return file;
    }

    /** What it means. */
    public TaskmasterSpec spec() {
        return config.spec();
    }

    /** Warnings and notes, in file order. */
    public List<Problem> remarks() {
        return remarks;
    }

    ParsedConfig config() {
        return config;
    }
}
