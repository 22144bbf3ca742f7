package taskmaster.core.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import taskmaster.core.model.ExitStatus;

/**
 * One machine on an operating system that is a single boolean, led through inputs by chance. Only what can come does come; after
 * every input, with all that follows from it, the invariants must hold.
 */
final class Walk {
    private static final List<String> RULES = List.of(
            "",
            "startsecs=0 autorestart=always",
            "startsecs=3 startretries=0",
            "startretries=1 autorestart=never",
            "startretries=7 stopwaitsecs=0 autorestart=always",
            "startretries=-1 exitcodes=",
            "exitcodes=0,1,2 stopasgroup=true killasgroup=true stopwaitsecs=1");

    private final long seed;
    private final Random random;
    private final ProcessMachine machine;
    private Policies rules;

    private long now;
    private boolean child;
    private boolean signalled;
    private ProcessState announced = ProcessState.STOPPED;
    private int attempts;
    private int mostRetries;
    private String story = "";

    Walk(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.now = random.nextLong();
        this.rules = anyRules();
        this.machine = new ProcessMachine(rules);
        forgetFailures();
    }

    /** Wanders, then stops and lets time pass: it must end without a child. */
    void go(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
        give("stop", machine.stop(now));
        for (int i = 0; i < 3 && machine.state() == ProcessState.STOPPING; i++) {
            int seconds = (int) ((machine.deadline() - now) / 1_000_000_000L);
            assertThat(seconds).as(this::where).isBetween(0, 10);
            now = machine.deadline();
            give("expire", machine.expire(now));
            exit(ExitStatus.killedBy(9, false));
        }
        assertThat(machine.state().isDown()).as(this::where).isTrue();
        assertThat(child).as(this::where).isFalse();
        assertThat(machine.goal()).as(this::where).isEqualTo(Goal.DOWN);
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0 -> start();
            case 1 -> give("stop", machine.stop(now));
            case 2 -> {
                forgetFailures();
                give("restart", machine.restart(now));
            }
            case 3 -> give("hurry", machine.hurry(now));
            case 4 -> adopt();
            case 5, 6, 7 -> exit(anyEnd());
            case 8 -> now += random.nextLong(500_000_000L);
            default -> passUntilDeadline();
        }
    }

    private void start() {
        if (!machine.state().hasChild()) {
            forgetFailures();
        }
        give("start", machine.start());
    }

    private void adopt() {
        rules = anyRules();
        machine.adopt(rules);
        mostRetries = Math.max(mostRetries, rules.start().startretries());
        give("adopt", List.of());
    }

    private void exit(ExitStatus status) {
        if (child) {
            child = false;
            give("exited " + status, machine.exited(status, now));
        }
    }

    private void passUntilDeadline() {
        if (machine.waiting()) {
            now = machine.deadline();
            give("expire", machine.expire(now));
        }
    }

    private void give(String input, List<Effect> first) {
        story = input;
        List<Effect> effects = first;
        while (!effects.isEmpty()) {
            boolean spawning = false;
            for (Effect effect : effects) {
                spawning |= effect instanceof Effect.Spawn;
                perform(effect);
            }
            effects = spawning ? spawned() : List.of();
        }
        check();
    }

    private List<Effect> spawned() {
        child = random.nextInt(3) > 0;
        return child ? machine.spawned(now) : machine.spawnFailed("by chance", now);
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Spawn() -> {
                assertThat(child).as(this::where).isFalse();
                signalled = false;
                attempts++;
                assertThat(attempts).as(this::where).isLessThanOrEqualTo(1 + Math.max(0, mostRetries));
            }
            case Effect.Signal signal -> {
                assertThat(child).as(this::where).isTrue();
                assertThat(signalled).as(this::where).isFalse();
                signalled = true;
            }
            case Effect.Kill kill -> {
                assertThat(child).as(this::where).isTrue();
                assertThat(signalled).as(this::where).isTrue();
            }
            case Effect.Refuse refuse -> {}
            case Effect.Announce(Transition change) -> announced(change);
        }
    }

    private void announced(Transition change) {
        assertThat(change.from()).as(this::where).isEqualTo(announced);
        announced = change.to();
        switch (change.to()) {
            case RUNNING, STOPPED -> forgetFailures();
            case FATAL ->
                assertThat(change.tries())
                        .as(this::where)
                        .isEqualTo(attempts)
                        .isGreaterThan(rules.start().startretries());
            case BACKOFF ->
                assertThat(change.tries())
                        .as(this::where)
                        .isEqualTo(attempts)
                        .isLessThanOrEqualTo(rules.start().startretries());
            case STARTING, STOPPING, EXITED -> {}
        }
    }

    private void check() {
        ProcessState state = machine.state();
        assertThat(announced).as(this::where).isEqualTo(state);
        assertThat(child).as(this::where).isEqualTo(state.hasChild());
        assertThat(machine.waiting())
                .as(this::where)
                .isEqualTo(state == ProcessState.STARTING
                        || state == ProcessState.BACKOFF
                        || state == ProcessState.STOPPING);
        if (state != ProcessState.STOPPING) {
            assertThat(machine.goal()).as(this::where).isEqualTo(state.isDown() ? Goal.DOWN : Goal.UP);
        }
    }

    /** A command to start, a success and a stop begin a new row of attempts. */
    private void forgetFailures() {
        attempts = 0;
        mostRetries = rules.start().startretries();
    }

    private Policies anyRules() {
        return Rules.of(RULES.get(random.nextInt(RULES.size())));
    }

    private ExitStatus anyEnd() {
        return random.nextInt(4) == 0
                ? ExitStatus.killedBy(1 + random.nextInt(31), random.nextBoolean())
                : ExitStatus.exited(random.nextInt(4));
    }

    private String where() {
        return "seed " + seed + ", after " + story + ", state " + machine.state() + ", goal " + machine.goal();
    }
}
