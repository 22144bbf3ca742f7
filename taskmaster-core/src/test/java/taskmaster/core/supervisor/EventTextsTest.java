package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.group;
import static taskmaster.core.model.Program.program;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import taskmaster.core.event.Event;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.UnixSignal;

/** The lines of the log, as people and their scripts read them. */
final class EventTextsTest {

    @Test
    void ofALife() {
        Bench bench = Bench.with(group("g", 1, program("web").autorestart(Autorestart.ALWAYS)));
        bench.advance("1s");
        bench.exit("g:web", 0);
        bench.advance("1s");
        bench.exit("g:web", 3);
        bench.advance("1s");
        bench.child("g:web").dies(UnixSignal.KILL);
        bench.settle();
        bench.stop("g:web");
        assertThat(bench.takeLog())
                .containsExactly(
                        "added: group g",
                        "added: process g:web",
                        "spawned: 'g:web' with pid 1001",
                        "success: g:web entered RUNNING state, process has stayed up for > than 1 seconds (startsecs)",
                        "exited: g:web (exit status 0; expected)",
                        "spawned: 'g:web' with pid 1002",
                        "success: g:web entered RUNNING state, process has stayed up for > than 1 seconds (startsecs)",
                        "exited: g:web (exit status 3; not expected)",
                        "spawned: 'g:web' with pid 1003",
                        "success: g:web entered RUNNING state, process has stayed up for > than 1 seconds (startsecs)",
                        "exited: g:web (terminated by SIGKILL; not expected)",
                        "spawned: 'g:web' with pid 1004",
                        "stopping: g:web (pid 1004) with SIGTERM",
                        "stopped: g:web (terminated by SIGTERM)");
    }

    @Test
    void ofAChildThatEndsTooSoon() {
        Bench bench = Bench.with(program("web").startretries(1));
        Instant first = bench.ticker.instant();
        bench.exit("web", 1);
        bench.advance("1s");
        bench.exit("web", 1);
        assertThat(bench.takeLog())
                .containsExactly(
                        "added: group web",
                        "added: process web",
                        "spawned: 'web' with pid 1001",
                        "backoff: web: Exited too quickly (exit status 1; process log may have details); next try at "
                                + clock(first.plusSeconds(1)) + " (attempt 2 of 2)",
                        "spawned: 'web' with pid 1002",
                        "gave up: web entered FATAL state after 2 failed starts: Exited too quickly (exit status 1;"
                                + " process log may have details)");
    }

    @Test
    void ofAChildThatCannotBeMade() {
        Bench bench = Bench.with(program("web").command("missing").startretries(2));
        Instant first = bench.ticker.instant();
        bench.advance("1s");
        bench.stop("web");
        bench.configure(program("web").command("missing").startretries(0));
        bench.start("web");
        assertThat(bench.takeLog())
                .containsExactly(
                        "added: group web",
                        "added: process web",
                        "starting: 'web'",
                        "backoff: web: command not found: missing; next try at " + clock(first.plusSeconds(1))
                                + " (attempt 2 of 3)",
                        "starting: 'web'",
                        "backoff: web: command not found: missing; next try at " + clock(first.plusSeconds(3))
                                + " (attempt 3 of 3)",
                        "stopped: web (it waited for its next start)",
                        "starting: 'web'",
                        "gave up: web entered FATAL state after 1 failed start: command not found: missing");
    }

    @Test
    void aStartWithoutAChildDoesNotNameTheChildBefore() {
        Bench bench = Bench.with(program("web").startretries(0));
        bench.takeLog();
        bench.configure(program("web").command("missing").startretries(0));
        assertThat(((Event.StateChanged) bench.events().getLast()).pid()).isZero();
        assertThat(bench.takeLog())
                .containsExactly(
                        "stopping: web (pid 1001) with SIGTERM",
                        "stopped: web (terminated by SIGTERM)",
                        "starting: 'web'",
                        "gave up: web entered FATAL state after 1 failed start: command not found: missing");
    }

    @Test
    void ofAChildThatDoesNotEnd() {
        Bench bench =
                Bench.with(program("web").command("undying").stopwaitsecs(1).startsecs(0));
        bench.stop("web");
        bench.advance("2s");
        bench.child("web").dies(UnixSignal.KILL);
        bench.settle();
        assertThat(bench.takeLog())
                .containsExactly(
                        "added: group web",
                        "added: process web",
                        "spawned: 'web' with pid 1001",
                        "success: web entered RUNNING state, process has stayed up for > than 0 seconds (startsecs)",
                        "stopping: web (pid 1001) with SIGTERM",
                        "killing: 'web' (pid 1001) with SIGKILL, it did not end within 1 second (stopwaitsecs)",
                        "killing: 'web' (pid 1001) with SIGKILL, it did not end within 1 second (stopwaitsecs)",
                        "stopped: web (terminated by SIGKILL)");
    }

    @Test
    void ofAReload() {
        assertThat(EventTexts.reloaded(new Bench().stamp, ReloadPlan.between(List.of(), List.of())))
                .extracting(Event.Reloaded::text)
                .isEqualTo("reloaded: configuration applied, nothing changed");
    }

    /** Who listens to events gets the same as data. */
    @Test
    void aBackoffSaysTheSameAsData() {
        Bench bench = Bench.with(program("web"));
        bench.exit("web", 1);
        Event.StateChanged event = (Event.StateChanged) bench.events().getLast();
        assertThat(event.process()).isEqualTo(Bench.id("web"));
        assertThat(event.pid()).isEqualTo(1001);
        assertThat(event.tries()).isEqualTo(1);
        assertThat(event.exit()).hasToString("Optional[exit status 1]");
        assertThat(event.expected()).isFalse();
        assertThat(event.reason()).contains("Exited too quickly (exit status 1; process log may have details)");
        assertThat(event.retryIn()).hasSeconds(1);
        assertThat(event.time()).isEqualTo(bench.ticker.instant());
    }

    /** As in supervisord: the child it once had is none that this is about. */
    @Test
    void aStopInBackoffIsAboutNoChild() {
        Bench bench = Bench.with(program("web"));
        bench.exit("web", 1);
        bench.stop("web");
        assertThat(((Event.StateChanged) bench.events().getLast()).pid()).isZero();
    }

    private static String clock(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm:ss")
                .withZone(ZoneId.systemDefault())
                .format(time);
    }
}
