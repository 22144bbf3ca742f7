package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.GroupSpec;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.Program;
import taskmaster.core.model.UnixSignal;

/**
 * A supervisor led through commands, reloads, ends of children and time by chance. The bench looks after every turn that picture
 * and operating system agree; at the end everybody must have an answer, and nothing that is not wanted may be left.
 */
final class SupervisorWalk {
    private static final int PROGRAMS = 5;
    private static final List<String> COMMANDS = List.of("good", "good other", "deaf", "missing");
    private static final List<Autorestart> AUTORESTARTS = List.of(Autorestart.values());

    private final long seed;
    private final Random random;
    private final Bench bench = new Bench();
    private final List<CompletableFuture<?>> answers = new ArrayList<>();
    private List<GroupSpec> configured = List.of();

    SupervisorWalk(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    void go(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
        bench.advance("30s");
        assertThat(answers).as("seed %d", seed).allMatch(CompletableFuture::isDone);
        List<ProcessSpec> wanted =
                configured.stream().flatMap(group -> group.processes().stream()).toList();
        assertThat(bench.loop.snapshot().processes())
                .as("seed %d", seed)
                .extracting(ProcessStatus::spec)
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(bench.output.planned()).as("seed %d", seed).hasSize((int) wanted.stream()
                .filter(spec -> spec.stdout() instanceof OutputSpec.ToFile)
                .count());
        CompletableFuture<Void> done = bench.shutdown();
        bench.advance("30s");
        assertThat(done).as("seed %d", seed).isDone();
        assertThat(bench.launcher.countLiving()).as("seed %d", seed).isZero();
        assertThat(bench.loop.snapshot().processes())
                .as("seed %d", seed)
                .allMatch(status -> status.state().isDown());
    }

    /** Messages are left in the mailbox at times, so that several meet in one turn. */
    private void step() {
        switch (random.nextInt(10)) {
            case 0 -> answers.add(bench.loop.start(anyIds()));
            case 1 -> answers.add(bench.loop.stop(anyIds()));
            case 2 -> answers.add(bench.loop.restart(anyIds()));
            case 3 -> answers.add(bench.loop.signal(anyIds(), random.nextBoolean() ? UnixSignal.HUP : UnixSignal.KILL));
            case 4 -> reload();
            case 5, 6 -> endAChild();
            case 7 -> bench.settle();
            default -> bench.advance("0." + random.nextInt(10) + "s");
        }
    }

    private void reload() {
        List<GroupSpec> next = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            if (random.nextInt(4) > 0) {
                next.add(anyProgram("p" + i).group());
            }
        }
        answers.add(bench.loop.reload(ReloadPlan.between(configured, next), ReloadProgress.UNSEEN));
        configured = next;
    }

    private Program anyProgram(String name) {
        Program program = program(name)
                .numprocs(1 + random.nextInt(3))
                .command(COMMANDS.get(random.nextInt(COMMANDS.size())))
                .priority(1 + random.nextInt(2))
                .startsecs(random.nextInt(2))
                .startretries(random.nextInt(3))
                .stopwaitsecs(1 + random.nextInt(2))
                .autostart(random.nextInt(4) > 0)
                .autorestart(AUTORESTARTS.get(random.nextInt(AUTORESTARTS.size())));
        return random.nextBoolean() ? program.stdout("/log/" + name) : program;
    }

    private List<ProcessId> anyIds() {
        List<ProcessId> ids = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String group = "p" + random.nextInt(PROGRAMS);
            ids.add(new ProcessId(group, random.nextBoolean() ? group : Integer.toString(random.nextInt(3))));
        }
        return ids;
    }

    private void endAChild() {
        List<ProcessStatus> up = bench.loop.snapshot().processes().stream()
                .filter(status -> bench.launcher.living(status.id()).isPresent())
                .toList();
        if (!up.isEmpty()) {
            bench.launcher
                    .living(up.get(random.nextInt(up.size())).id())
                    .ifPresent(child -> child.exits(random.nextInt(2)));
        }
    }
}
