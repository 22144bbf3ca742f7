package taskmaster.core.supervisor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.Program;

/** Configuration files, as a test would have them. */
final class FakeSource implements SpecSource {
    private List<GroupSpec> groups = List.of();
    private Optional<String> problem = Optional.empty();
    private Reading adopted = List::of;
    private List<GroupSpec> scaled = List.of();
    private boolean stale;
    private int loads;

    void say(Program... programs) {
        say(Bench.groups(programs));
    }

    /** How often it was read. */
    int loads() {
        return loads;
    }

    @Override
    public boolean isStale() {
        return stale;
    }

    void say(GroupSpec... said) {
        stale = true;
        groups = List.of(said);
        problem = Optional.empty();
    }

    void sayNothing() {
        say(new GroupSpec[0]);
    }

    void sayNonsense(String problems) {
        stale = true;
        problem = Optional.of(problems);
    }

    @Override
    public Reading load() throws InvalidConfigurationException {
        stale = false;
        loads++;
        if (problem.isPresent()) {
            throw new InvalidConfigurationException(problem.get());
        }
        List<GroupSpec> said = groups;
        return () -> said;
    }

    @Override
    public void adopt(Reading reading, Set<String> chosen) {
        if (chosen.isEmpty()) {
            adopted = reading;
        } else {
            List<GroupSpec> merged = new GroupSets(adopted.groups(), reading.groups()).wanted(chosen);
            adopted = () -> merged;
        }
    }

    /** The next scale is to this. */
    void scalesTo(Program... programs) {
        scaled = List.of(Bench.groups(programs));
    }

    @Override
    public Scaled scaled(String program, int numprocs, String by) {
        return new Scaled(adopted, () -> scaled, Set.of(program));
    }
}
