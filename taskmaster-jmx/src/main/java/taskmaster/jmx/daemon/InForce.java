package taskmaster.jmx.daemon;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import taskmaster.core.config.ConfigException;
import taskmaster.core.config.Loaded;
import taskmaster.core.config.Problem;
import taskmaster.core.config.Scale;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.supervisor.InvalidConfigurationException;

/** The configuration that is in force: what the files said when they were applied, and what was ordered beside them. */
final class InForce {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private volatile Loaded loaded;

    InForce(Loaded loaded) {
        this.loaded = loaded;
    }

    Loaded loaded() {
        return loaded;
    }

    /** What was ordered for groups that do not follow goes on, as far as it still makes sense. */
    void adopt(Loaded other, Set<String> groups) {
        List<Scale> kept = loaded.scales().stream()
                .filter(scale -> !groups.isEmpty() && scale.groups().stream().noneMatch(groups::contains))
                .toList();
        try {
            loaded = kept.isEmpty() ? other : other.scaled(kept);
        } catch (ConfigException noLonger) {
            loaded = other;
        }
    }

    /**
     * The same with another number of processes.
     *
     * @throws InvalidConfigurationException in one line
     */
    Loaded scaled(String program, int numprocs, String by) throws InvalidConfigurationException {
        String origin = "scale, " + (by.isEmpty() ? "" : "by " + by + " ") + "at "
                + TIME.format(Instant.now().atZone(ZoneId.systemDefault()));
        try {
            Set<String> groups = groups(loaded, program);
            Loaded scaled = loaded.scaled(with(new Scale(program, numprocs, groups, origin)));
            Set<String> others = groups(scaled, program);
            return groups.containsAll(others)
                    ? scaled
                    : loaded.scaled(with(new Scale(program, numprocs, others, origin)));
        } catch (ConfigException refused) {
            throw new InvalidConfigurationException("cannot scale " + program + " to " + numprocs + ": "
                    + refused.problems().stream()
                            .filter(problem -> problem.kind() == Problem.Kind.ERROR)
                            .map(problem ->
                                    problem.key().isEmpty() ? problem.text() : problem.key() + ": " + problem.text())
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }
    }

    private List<Scale> with(Scale added) {
        List<Scale> scales = new ArrayList<>(loaded.scales());
        scales.removeIf(scale -> scale.program().equals(added.program()));
        scales.add(added);
        return scales;
    }

    /** Those that have processes of a program. */
    static Set<String> groups(Loaded loaded, String program) {
        Set<String> groups = new HashSet<>();
        for (GroupSpec group : loaded.spec().groups()) {
            if (group.processes().stream().anyMatch(process -> process.program().equals(program))) {
                groups.add(group.name());
            }
        }
        return groups;
    }
}
