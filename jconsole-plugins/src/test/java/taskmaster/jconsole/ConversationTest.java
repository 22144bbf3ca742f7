package taskmaster.jconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.io.EOFException;
import java.rmi.UnmarshalException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanException;
import javax.management.MBeanServerConnection;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private final FakeDaemon daemon = new FakeDaemon()
            .role("operator")
            .processes("RUNNING", "web", "db")
            .answers("explain", () -> new String[] {"web is RUNNING: up"})
            .answers("readProcessLog", () -> FakeDaemon.log("hello\n"));

    /** What waits for a thread; a question that nobody gets to is one that hangs. */
    private final Deque<Runnable> background = new ArrayDeque<>();

    private final TaskmasterTab tab = new TaskmasterTab();
    private @Nullable MBeanServerConnection connection = daemon.connection();
    private long now = 1_000_000;
    private final Conversation conversation = conversation(background::add, Runnable::run);

    private Conversation conversation(Executor threads, Executor swing) {
        return new Conversation(tab, () -> connection, threads, swing, () -> now);
    }

    private void answerAll() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    private void tick() {
        conversation.tick();
        answerAll();
    }

    private <T extends JComponent> T component(String name, Class<T> type) {
        Component found = find(tab, name);
        assertThat(found).as(name).isInstanceOf(type);
        return Objects.requireNonNull(type.cast(found));
    }

    private static @Nullable Component find(Container container, String name) {
        for (Component child : container.getComponents()) {
            Component found =
                    name.equals(child.getName()) ? child : child instanceof Container inner ? find(inner, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private String label(String name) {
        JLabel label = component(name, JLabel.class);
        return label.isVisible() ? label.getText() : "";
    }

    private String text(String name) {
        return component(name, JTextComponent.class).getText();
    }

    private JTable table() {
        return component("processes", JTable.class);
    }

    private void select(int row) {
        table().setRowSelectionInterval(row, row);
        answerAll();
    }

    private void press(String button) {
        component(button, AbstractButton.class).doClick();
    }

    @Test
    void aThousandProcessesAreTwoCalls() {
        daemon.manyProcesses(1000);
        tick();
        assertThat(daemon.calls()).containsExactly("attributes", "whoami[]");
        assertThat(table().getRowCount()).isEqualTo(1000);
        assertThat(label("summary")).isEqualTo("1000 processes: 1000 RUNNING");
    }

    @Test
    void onlyWhoIsSelectedIsAskedAbout() {
        assertThat(text("explanation")).startsWith("Select a process");
        tick();
        daemon.calls();
        table().setRowSelectionInterval(0, 0);
        assertThat(text("explanation")).isEqualTo("Asking the daemon ...");
        answerAll();
        assertThat(daemon.calls()).containsExactly("explain[web]", "readProcessLog[web, stdout, -16384, 16384]");
        assertThat(text("explanation")).isEqualTo("web is RUNNING: up");
        assertThat(text("log")).isEqualTo("hello");
        component("stderr", AbstractButton.class).doClick();
        answerAll();
        assertThat(daemon.calls()).contains("readProcessLog[web, stderr, -16384, 16384]");
    }

    @Test
    void aStoryThatComesTooLateGivesWayToThatOfWhoIsSelectedNow() {
        tick();
        table().setRowSelectionInterval(0, 0);
        daemon.answers("explain", () -> new String[] {"db is RUNNING: up"});
        table().setRowSelectionInterval(1, 1);
        daemon.calls();
        answerAll();
        assertThat(daemon.calls()).contains("explain[web]", "explain[db]");
        assertThat(text("explanation")).isEqualTo("db is RUNNING: up");
    }

    @Test
    void aLogThatIsKeptNowhereIsASentence() {
        daemon.answers("readProcessLog", () -> {
            throw new MBeanException(new java.io.IOException("no log file"));
        });
        tick();
        select(0);
        assertThat(text("log")).isEqualTo("(nothing of stdout is kept: no log file)");
    }

    @Test
    void anOrderIsAJobThatIsFollowedToItsEnd() throws Exception {
        daemon.answers("restartJob", () -> 5L).answers("job", () -> new String[] {"web\tSTARTED\tstarted"});
        daemon.job(5, "RUNNING", 0, 1);
        tick();
        select(0);
        daemon.calls();
        press("RESTART");
        assertThat(label("line")).isEqualTo("restart web ...");
        answerAll();
        assertThat(daemon.calls()).startsWith("restartJob[web]", "attributes");
        assertThat(label("line")).isEqualTo("restart web ... 0 of 1 done");
        daemon.job(5, "DONE", 1, 1);
        conversation.heartbeat();
        answerAll();
        assertThat(label("line")).isEqualTo("restart web: web: started");
        daemon.calls();
        conversation.heartbeat();
        answerAll();
        assertThat(daemon.calls())
                .as("what has ended is not asked about any more")
                .isEmpty();
    }

    @Test
    void aJobThatTheDaemonForgotIsNotWaitedForForEver() {
        daemon.answers("stopJob", () -> 5L);
        tick();
        select(0);
        press("STOP");
        answerAll();
        assertThat(label("line")).isEqualTo("stop web: the daemon does not know any more what came of it");
    }

    @Test
    void aRefusalIsShownInTheDaemonsWords() {
        daemon.answers("stopJob", () -> {
            throw new SecurityException("stopJob(web) needs the role operator");
        });
        tick();
        select(0);
        press("STOP");
        answerAll();
        assertThat(label("line")).isEqualTo("stop web: stopJob(web) needs the role operator");
        assertThat(label("trouble")).isEmpty();
    }

    @Test
    void severalAreCommandedAtOnceAndSignalsAnswerAtOnce() {
        daemon.answers("signal", () -> new String[] {"web\tSIGNALLED\tsignalled", "db\tSIGNALLED\tsignalled"});
        tick();
        table().setRowSelectionInterval(0, 1);
        daemon.calls();
        press("SIGNAL");
        answerAll();
        assertThat(daemon.calls()).containsExactly("signal[HUP, web db]");
        assertThat(label("line")).isEqualTo("signal HUP 2 processes: done for 2 processes");
    }

    @Test
    void aSecondOrderWaitsForTheAnswerToTheFirst() {
        tick();
        select(0);
        daemon.calls();
        press("STOP");
        press("START");
        assertThat(label("line")).isEqualTo("The daemon has not answered to the order before yet.");
        assertThat(background).hasSize(1);
    }

    @Test
    void aViewerIsToldWhyNothingCanBePressedAndGetsTheButtonsWithTheRole() {
        daemon.role("viewer");
        tick();
        select(0);
        AbstractButton stop = component("STOP", AbstractButton.class);
        assertThat(stop.isEnabled()).isFalse();
        assertThat(stop.getToolTipText()).contains("me is a viewer");
        assertThat(label("line")).contains("me is a viewer");
        daemon.role("operator");
        tick();
        assertThat(stop.isEnabled()).isTrue();
        assertThat(stop.getToolTipText()).isEqualTo("Acts on 1 process.");
        assertThat(label("line")).isEmpty();
    }

    @Test
    void withoutASelectionTheButtonsSayWhatIsMissing() {
        tick();
        AbstractButton stop = component("STOP", AbstractButton.class);
        assertThat(stop.isEnabled()).isFalse();
        assertThat(stop.getToolTipText()).isEqualTo("Select a process first.");
    }

    @Test
    void aLateAnswerIsSaidAndForgottenWhenItComes() {
        tick();
        conversation.tick();
        now += 2_000;
        conversation.heartbeat();
        assertThat(label("trouble")).isEmpty();
        now += 10_000;
        conversation.heartbeat();
        assertThat(label("trouble")).startsWith("The daemon has not answered for 12 seconds.");
        assertThat(table().getRowCount()).as("what is known stays in sight").isEqualTo(2);
        conversation.tick();
        assertThat(background).as("no second question while the first is open").hasSize(1);
        answerAll();
        assertThat(label("trouble")).isEmpty();
    }

    @Test
    void aConsoleThatHangsItselfAndDoesNotTickIsNotWaitedFor() {
        tick();
        daemon.calls();
        now += 5_000;
        conversation.heartbeat();
        assertThat(background).isEmpty();
        now += 1_000;
        conversation.heartbeat();
        answerAll();
        assertThat(daemon.calls()).startsWith("attributes");
    }

    @Test
    void aQuestionThatHangsForLongIsLeftBehindButNotManyOfThem() {
        tick();
        for (int i = 0; i < 10; i++) {
            conversation.tick();
            now += 31_000;
        }
        assertThat(background).hasSize(4);
        daemon.processes("FATAL", "web");
        answerAll();
        conversation.heartbeat();
        assertThat(label("trouble")).isEmpty();
        assertThat(table().getRowCount()).isEqualTo(1);
        tick();
        assertThat(label("summary")).isEqualTo("1 process: 1 FATAL");
    }

    @Test
    void aLostConnectionIsALineAndANewOneGoesOn() {
        tick();
        select(0);
        Callable<Object> lost = () -> {
            throw new UnmarshalException("gone", new EOFException());
        };
        daemon.onAttributes(lost);
        daemon.answers("explain", lost);
        tick();
        assertThat(text("explanation")).isEqualTo("web is RUNNING: up");
        assertThat(label("trouble")).isEqualTo("The connection is lost: the daemon has closed it.");
        assertThat(table().getRowCount()).isEqualTo(2);
        assertThat(component("STOP", AbstractButton.class).isEnabled()).isFalse();
        connection = null;
        tick();
        assertThat(label("trouble")).isEqualTo("There is no connection.");
        daemon.onAttributes(null);
        connection = daemon.connection();
        tick();
        assertThat(label("trouble")).isEmpty();
        assertThat(table().getSelectedRowCount()).isEqualTo(1);
        assertThat(component("STOP", AbstractButton.class).isEnabled()).isTrue();
    }

    @Test
    void aNewConnectionDoesNotWaitForWhatHangsOnTheOld() {
        tick();
        conversation.tick();
        connection =
                new FakeDaemon().role("admin").processes("STOPPED", "other").connection();
        conversation.tick();
        background.removeLast().run();
        assertThat(label("summary")).isEqualTo("1 process: 1 STOPPED");
        answerAll();
        assertThat(label("summary")).as("the old answer is not shown").isEqualTo("1 process: 1 STOPPED");
    }

    @Test
    void anotherJavaProgramIsASentence() {
        daemon.onAttributes(() -> {
            throw new InstanceNotFoundException("taskmaster:type=Supervisor");
        });
        tick();
        assertThat(label("sentence")).isEqualTo(Trouble.NO_DAEMON);
    }

    @Test
    void noProcessIsASentence() {
        daemon.processes("RUNNING");
        tick();
        assertThat(label("sentence")).startsWith("The daemon has no process that you may see");
        component("filter", JTextComponent.class).setText("x");
        daemon.processes("RUNNING", "web");
        tick();
        assertThat(label("sentence")).isEqualTo("No process has \"x\" in its name, state or note.");
    }

    @Test
    void whoIsFilteredAwayIsNotAskedAbout() {
        daemon.processes("RUNNING", "broken", "db", "spare", "web");
        tick();
        select(3);
        tick();
        tick();
        component("filter", JTextComponent.class).setText("no such thing");
        tick();
        tick();
        daemon.calls();
        tick();
        assertThat(daemon.calls()).containsExactly("attributes", "whoami[]");
        component("filter", JTextComponent.class).setText("");
        tick();
        assertThat(daemon.calls()).contains("explain[web]");
    }

    @Test
    void theSwingThreadDoesNotWaitForADaemonThatHangs() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        daemon.onAttributes(() -> {
            asked.countDown();
            answer.await();
            return "";
        });
        BlockingQueue<Runnable> swing = new LinkedBlockingQueue<>();
        Conversation real = conversation(question -> Thread.ofVirtual().start(question), swing::add);
        real.tick();
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        now += 20_000;
        real.heartbeat();
        assertThat(label("sentence")).startsWith("The daemon has not answered for 20 seconds.");
        answer.countDown();
        Runnable news = swing.poll(20, TimeUnit.SECONDS);
        assertThat(news).isNotNull();
        news.run();
        assertThat(label("summary")).isEqualTo("2 processes: 2 RUNNING");
    }
}
