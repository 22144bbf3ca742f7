package taskmaster.core.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.core.model.Program.group;
import static taskmaster.core.model.Program.program;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import taskmaster.core.launch.ChildInput;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.Program;
import taskmaster.core.model.SocketSpec;
import taskmaster.core.process.ProcessState;

/** When the socket of a program is opened and closed, and who gets it. */
final class SharedSocketTest {

    private static SocketSpec socket(String path) {
        return socket(path, 0700);
    }

    private static SocketSpec socket(String path, int mode) {
        return new SocketSpec.Unix(Path.of(path), mode, Optional.empty(), OptionalInt.empty());
    }

    private static Program app() {
        return program("app").numprocs(2).socket(socket("/app"));
    }

    @Test
    void allProcessesOfAProgramShareOneSocket() {
        Bench bench = Bench.with(app());
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///app");
        assertThat(bench.child("app:0").request().stdin())
                .isInstanceOf(ChildInput.Socket.class)
                .isEqualTo(bench.child("app:1").request().stdin());
    }

    @Test
    void otherProgramsHaveNone() {
        Bench bench = Bench.with(program("web"));
        assertThat(bench.child("web").request().stdin()).isEqualTo(new ChildInput.Null());
        assertThat(bench.launcher.takeSockets()).isEmpty();
    }

    @Test
    void membersOfAGroupHaveItToo() {
        Bench bench = Bench.with(group("g", 1, app(), program("web")));
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///app");
        assertThat(bench.child("g:1").request().stdin()).isInstanceOf(ChildInput.Socket.class);
    }

    @Test
    void nothingIsOpenedForWhatIsNotStarted() {
        Bench bench = Bench.with(app().autostart(false));
        assertThat(bench.launcher.takeSockets()).isEmpty();
    }

    @Test
    void itStaysOpenOverRestartsAndTheWaitForTheNextTry() {
        Bench bench = Bench.with(app().autorestart(Autorestart.ALWAYS).startretries(5));
        bench.advance("2s");
        bench.exit("app:0", 1);
        bench.restart("app:0", "app:1");
        bench.exit("app:0", 1);
        bench.exit("app:1", 1);
        assertThat(bench.state("app:0")).isEqualTo(ProcessState.BACKOFF);
        assertThat(bench.state("app:1")).isEqualTo(ProcessState.BACKOFF);
        bench.advance("10s");
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///app");
    }

    @Test
    void itIsClosedWithTheLastProcessThatIsUp() {
        Bench bench = Bench.with(app());
        bench.launcher.takeSockets();
        bench.stop("app:0");
        assertThat(bench.launcher.takeSockets()).isEmpty();
        bench.stop("app:1");
        assertThat(bench.launcher.takeSockets()).containsExactly("close unix:///app");
        bench.start("app:1");
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///app");
    }

    @Test
    void itIsClosedWhenAllHaveEndedByThemselves() {
        Bench bench = Bench.with(app());
        bench.advance("2s");
        bench.exit("app:0", 0);
        bench.exit("app:1", 0);
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///app", "close unix:///app");
    }

    @Test
    void itIsClosedWhenTheProgramIsRemoved() {
        Bench bench = Bench.with(app(), program("web"));
        bench.configure(program("web"));
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///app", "close unix:///app");
    }

    @Test
    void itIsClosedAtTheEndOfTheDaemon() {
        Bench bench = Bench.with(app());
        assertThat(bench.shutdown()).isCompleted();
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///app", "close unix:///app");
    }

    @Test
    void aChildThatWillNotEndKeepsIt() {
        Bench bench = Bench.with(app().command("deaf"));
        bench.launcher.takeSockets();
        bench.stop("app:0", "app:1");
        assertThat(bench.launcher.takeSockets()).isEmpty();
        bench.advance("11s");
        assertThat(bench.launcher.takeSockets()).containsExactly("close unix:///app");
    }

    @Test
    void aSocketThatCannotBeOpenedIsAFailedStartAndTriedAgain() {
        Bench bench = new Bench();
        bench.launcher.failToListen("cannot listen on unix:///app: address in use");
        bench.configure(app());
        assertThat(bench.state("app:0")).isEqualTo(ProcessState.BACKOFF);
        assertThat(bench.status("app:0").reason()).contains("cannot listen on unix:///app: address in use");
        bench.launcher.failToListen(null);
        bench.advance("3s");
        assertThat(bench.state("app:0")).isEqualTo(ProcessState.RUNNING);
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///app");
    }

    @Test
    void anEqualSocketIsKeptOverAReload() {
        Bench bench = Bench.with(app());
        long pid = bench.status("app:0").pid();
        bench.configure(app());
        assertThat(bench.status("app:0").pid()).isEqualTo(pid);
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///app");
    }

    @Test
    void anotherAddressMeansNewChildrenAndTheOldSocketGoesWithTheLastOldOne() {
        Bench bench = Bench.with(app().command("deaf"));
        bench.launcher.takeSockets();
        bench.configure(app().command("deaf").socket(socket("/other")));
        bench.exit("app:0", 0);
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///other");
        bench.exit("app:1", 0);
        assertThat(bench.launcher.takeSockets()).containsExactly("close unix:///app");
        assertThat(bench.child("app:0").request().stdin())
                .hasToString("Socket[socket=unix:///other]")
                .isEqualTo(bench.child("app:1").request().stdin());
    }

    @Test
    void anotherModeIsGivenToTheSocketThatIsOpen() {
        Bench bench = Bench.with(app());
        long pid = bench.status("app:0").pid();
        bench.launcher.takeSockets();
        bench.configure(app().socket(socket("/app", 0770)));
        assertThat(bench.status("app:0").pid()).isNotIn(0L, pid);
        assertThat(bench.launcher.takeSockets()).containsExactly("adjust unix:///app");
    }

    @Test
    void aProgramUnderANewNameTakesTheSocketOver() {
        Bench bench = Bench.with(app());
        bench.configure(program("renamed").socket(socket("/app")));
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///app");
        bench.stop("renamed");
        assertThat(bench.launcher.takeSockets()).containsExactly("close unix:///app");
    }

    @Test
    void aProgramThatNeedsItNoMoreLetsItGo() {
        Bench bench = Bench.with(program("app").socket(socket("/app")));
        bench.configure(program("app"));
        assertThat(bench.child("app").request().stdin()).isEqualTo(new ChildInput.Null());
        assertThat(bench.launcher.takeSockets()).containsExactly("open unix:///app", "close unix:///app");
    }
}
