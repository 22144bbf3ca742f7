package taskmaster.core.process;

import static taskmaster.core.process.ProcessState.BACKOFF;
import static taskmaster.core.process.ProcessState.EXITED;
import static taskmaster.core.process.ProcessState.FATAL;
import static taskmaster.core.process.ProcessState.RUNNING;
import static taskmaster.core.process.ProcessState.STARTING;
import static taskmaster.core.process.ProcessState.STOPPED;
import static taskmaster.core.process.ProcessState.STOPPING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taskmaster.core.model.ExitStatus;

/**
 * The life of one process as arithmetic: an input and a time go in, effects come out. Nothing here waits, starts or logs.
 *
 * <p>Two things are told apart: the state, what is, and the goal, what the operator wants. That is how a restart is one input
 * and no waiting thread: it is a stop with the goal UP. A state that waits has a deadline, the moment at which {@link #expire}
 * is due; no other state has one.
 *
 * <pre>
 *            start           stop            restart          spawned        spawnFailed   exited              deadline
 * STOPPED    STARTING        refuse          STARTING         -              -             -                   -
 * STARTING   refuse          STOPPING        STOPPING, UP     wait startsecs failed start  failed start        RUNNING
 * RUNNING    refuse          STOPPING        STOPPING, UP     -              -             EXITED (STARTING)   -
 * BACKOFF    STARTING        STOPPED         STARTING         -              -             -                   STARTING
 * STOPPING   goal UP         goal DOWN       goal UP          -              -             STOPPED (STARTING)  SIGKILL
 * EXITED     STARTING        refuse          STARTING         -              -             -                   -
 * FATAL      STARTING        refuse          STARTING         -              -             -                   -
 * </pre>
 *
 * <p>A dash is an input that cannot come; it throws. A failed start leads to BACKOFF, or to FATAL once there were more than
 * {@code startretries} in a row. The rules are those of supervisord's subprocess chapter; two are stricter: a start command
 * always forgets earlier failures, and a child counts as RUNNING only once it was seen alive after {@code startsecs}, so
 * whoever drives the machine hands over exits before it looks at deadlines. A third: a process that keeps ending after RUNNING is not
 * started again faster than {@link RestartPace} allows, and waits in BACKOFF without a failed start.
 *
 * <p>Two inputs are not in the table: {@link #hurry} means something in STOPPING only, and {@link #abandon} leads to FATAL
 * from everywhere.
 *
 * <p>Times are monotonic nanoseconds of any origin. Not thread-safe: it belongs to the supervisor thread.
 */
public final class ProcessMachine {
    private static final long SECOND = 1_000_000_000L;

    /** SIGKILL is repeated; not faster than this even where {@code stopwaitsecs} is zero. */
    private static final long KILL_AGAIN_AT_LEAST = SECOND;

    private Policies policies;
    private ProcessState state = STOPPED;
    private Goal goal = Goal.DOWN;
    private int failures;
    private boolean waiting;
    private long deadline;
    private final RestartPace pace = new RestartPace();

    public ProcessMachine(Policies policies) {
        this.policies = policies;
    }

    public ProcessState state() {
        return state;
    }

    public Goal goal() {
        return goal;
    }

    /** Failed starts in a row; a start that succeeds, a stop and a command to start begin a new row. */
    public int failures() {
        return failures;
    }

    /** Whether there is a {@link #deadline}. */
    public boolean waiting() {
        return waiting;
    }

    /** The moment {@link #expire} is due; without meaning unless {@link #waiting}. */
    public long deadline() {
        return deadline;
    }

    /** New rules, in force from the next input on; a wait that has begun keeps its deadline. */
    public void adopt(Policies changed) {
        policies = changed;
    }

    /** The operator wants the process up. */
    public List<Effect> start() {
        return switch (state) {
            case STOPPED, EXITED, FATAL, BACKOFF -> startAfresh();
            case STARTING, RUNNING -> List.of(new Effect.Refuse(Refusal.ALREADY_STARTED));
            case STOPPING -> want(Goal.UP);
        };
    }

    /** The operator wants the process down. */
    public List<Effect> stop(long now) {
        return switch (state) {
            case STARTING, RUNNING -> stopChild(Goal.DOWN, now);
            case BACKOFF -> giveUpRetry();
            case STOPPING -> want(Goal.DOWN);
            case STOPPED, EXITED, FATAL -> List.of(new Effect.Refuse(Refusal.NOT_RUNNING));
        };
    }

    /** The operator wants a new child, whether there is one or not. */
    public List<Effect> restart(long now) {
        return switch (state) {
            case STARTING, RUNNING -> stopChild(Goal.UP, now);
            case STOPPING -> want(Goal.UP);
            case STOPPED, EXITED, FATAL, BACKOFF -> startAfresh();
        };
    }

    /** The operator's patience is over: SIGKILL at once to a child that is being stopped. */
    public List<Effect> hurry(long now) {
        return state == STOPPING ? kill(now) : List.of();
    }

    /** The child asked for exists. */
    public List<Effect> spawned(long now) {
        requireNoChildYet("spawned");
        long startsecs = policies.start().startsecs().toNanos();
        if (startsecs == 0) {
            return entered(RUNNING);
        }
        waitUntil(now + startsecs);
        return List.of();
    }

    /** The child asked for could not be made. */
    public List<Effect> spawnFailed(String reason, long now) {
        requireNoChildYet("spawnFailed");
        return failedStart(Optional.empty(), reason, now);
    }

    /** The child ended. */
    public List<Effect> exited(ExitStatus status, long now) {
        return switch (state) {
            case STARTING -> exitedTooQuickly(status, now);
            case RUNNING -> exitedByItself(status, now);
            case STOPPING -> stopped(status);
            case STOPPED, BACKOFF, EXITED, FATAL -> throw illegal("exited");
        };
    }

    /** The deadline is reached. */
    public List<Effect> expire(long now) {
        if (!waiting) {
            throw illegal("expire");
        }
        return switch (state) {
            case STARTING -> entered(RUNNING);
            case BACKOFF -> spawnFrom(BACKOFF);
            case STOPPING -> kill(now);
            case STOPPED, RUNNING, EXITED, FATAL -> throw illegal("expire");
        };
    }

    /** Whoever drives the machine cannot go on with this process, and there is no child: FATAL, whatever it was. */
    public List<Effect> abandon(String reason) {
        ProcessState from = state;
        goal = Goal.DOWN;
        become(FATAL);
        return List.of(announce(Transition.failed(from, FATAL, failures, Optional.empty(), reason, 0)));
    }

    private List<Effect> startAfresh() {
        failures = 0;
        return spawnFrom(state);
    }

    private List<Effect> spawnFrom(ProcessState from) {
        goal = Goal.UP;
        become(STARTING);
        return List.of(new Effect.Spawn(), announce(Transition.plain(from, STARTING, failures)));
    }

    private List<Effect> entered(ProcessState next) {
        ProcessState from = state;
        failures = 0;
        become(next);
        return List.of(announce(Transition.plain(from, next, 0)));
    }

    private List<Effect> stopChild(Goal afterwards, long now) {
        ProcessState from = state;
        goal = afterwards;
        become(STOPPING);
        waitUntil(now + policies.stop().stopwaitsecs().toNanos());
        return List.of(
                announce(Transition.plain(from, STOPPING, failures)),
                new Effect.Signal(policies.stop().stopsignal(), policies.stop().stopasgroup()));
    }

    private List<Effect> giveUpRetry() {
        goal = Goal.DOWN;
        failures = 0;
        become(STOPPED);
        return List.of(announce(Transition.plain(BACKOFF, STOPPED, 0)));
    }

    private List<Effect> want(Goal wanted) {
        goal = wanted;
        return List.of();
    }

    private List<Effect> failedStart(Optional<ExitStatus> exit, String reason, long now) {
        failures++;
        if (failures > policies.start().startretries()) {
            goal = Goal.DOWN;
            become(FATAL);
            return List.of(announce(Transition.failed(STARTING, FATAL, failures, exit, reason, 0)));
        }
        long pause = failures * SECOND;
        become(BACKOFF);
        waitUntil(now + pause);
        return List.of(announce(Transition.failed(STARTING, BACKOFF, failures, exit, reason, pause)));
    }

    private List<Effect> exitedTooQuickly(ExitStatus status, long now) {
        if (!waiting) {
            throw illegal("exited");
        }
        return failedStart(
                Optional.of(status), "Exited too quickly (" + status + "; process log may have details)", now);
    }

    private List<Effect> exitedByItself(ExitStatus status, long now) {
        boolean again = policies.restart().restarts(status);
        become(EXITED);
        Effect told = announce(
                Transition.ended(RUNNING, EXITED, 0, status, policies.restart().expects(status)));
        if (!again) {
            goal = Goal.DOWN;
            return List.of(told);
        }
        long pause = pace.pause(now);
        return then(told, pause == 0 ? spawnFrom(EXITED) : pauseBeforeRestart(pause, now));
    }

    private List<Effect> pauseBeforeRestart(long pause, long now) {
        become(BACKOFF);
        waitUntil(now + pause);
        return List.of(announce(Transition.failed(EXITED, BACKOFF, 0, Optional.empty(), RestartPace.reason(), pause)));
    }

    private List<Effect> stopped(ExitStatus status) {
        failures = 0;
        become(STOPPED);
        Effect told = announce(Transition.ended(
                STOPPING, STOPPED, 0, status, policies.restart().expects(status)));
        return goal == Goal.UP ? then(told, startAfresh()) : List.of(told);
    }

    private List<Effect> kill(long now) {
        waitUntil(now + Math.max(policies.stop().stopwaitsecs().toNanos(), KILL_AGAIN_AT_LEAST));
        return List.of(new Effect.Kill(policies.stop().killasgroup()));
    }

    private void become(ProcessState next) {
        state = next;
        waiting = false;
    }

    private void waitUntil(long moment) {
        waiting = true;
        deadline = moment;
    }

    private static Effect announce(Transition transition) {
        return new Effect.Announce(transition);
    }

    private static List<Effect> then(Effect first, List<Effect> rest) {
        List<Effect> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }

    /** STARTING has two halves: the child is being made, then it is waited for. */
    private void requireNoChildYet(String input) {
        if (state != STARTING || waiting) {
            throw illegal(input);
        }
    }

    private IllegalStateException illegal(String input) {
        return new IllegalStateException("input " + input + " cannot come in state " + state
                + (state == STARTING && !waiting ? " before the child exists" : ""));
    }
}
