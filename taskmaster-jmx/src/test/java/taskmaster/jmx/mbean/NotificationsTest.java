package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.management.AttributeChangeNotification;
import javax.management.JMException;
import javax.management.MBeanNotificationInfo;
import javax.management.Notification;
import javax.management.ObjectName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import taskmaster.core.event.Event;
import taskmaster.core.model.ProcessId;
import taskmaster.core.process.ProcessState;
import taskmaster.jmx.api.Names;

final class NotificationsTest {
    private static final ProcessId API = new ProcessId("web", "api");

    private final Tree tree = Tree.of(pictured("web:api"));
    private final List<Notification> fromProcess = new ArrayList<>();
    private final List<Notification> fromDaemon = new ArrayList<>();

    @BeforeEach
    void subscribe() throws JMException {
        tree.server()
                .addNotificationListener(
                        Names.process("web", "api"),
                        (notification, handback) -> fromProcess.add(notification),
                        null,
                        null);
        tree.server()
                .addNotificationListener(
                        Names.supervisor(), (notification, handback) -> fromDaemon.add(notification), null, null);
    }

    @Test
    void aChangeOfStateIsAnAttributeChangeOfTheProcess() {
        long sequence = tree.changed(API, ProcessState.RUNNING, ProcessState.EXITED);
        assertThat(fromProcess).singleElement().satisfies(heard -> {
            AttributeChangeNotification change = (AttributeChangeNotification) heard;
            assertThat(change.getType()).isEqualTo("jmx.attribute.change");
            assertThat(change.getAttributeName()).isEqualTo("State");
            assertThat(change.getAttributeType()).isEqualTo("java.lang.String");
            assertThat(change.getOldValue()).isEqualTo("RUNNING");
            assertThat(change.getNewValue()).isEqualTo("EXITED");
            assertThat(change.getSource()).isEqualTo(Names.process("web", "api"));
            assertThat(change.getSequenceNumber()).isEqualTo(sequence);
            assertThat(change.getTimeStamp())
                    .isEqualTo(Tree.START.plusSeconds(sequence).toEpochMilli());
            assertThat(change.getMessage()).isEqualTo("RUNNING to EXITED: web:api");
        });
    }

    @Test
    void theDaemonTellsOfItTooWithTheFacts() {
        tree.changed(API, ProcessState.RUNNING, ProcessState.EXITED);
        assertThat(fromDaemon).singleElement().satisfies(heard -> {
            assertThat(heard.getType()).isEqualTo("taskmaster.process.state");
            assertThat(heard.getSource()).isEqualTo(Names.supervisor());
            assertThat(heard.getUserData())
                    .isEqualTo(Map.of(
                            "process", "web:api",
                            "from", "RUNNING",
                            "to", "EXITED",
                            "pid", "4711",
                            "exit", "exit status 3",
                            "expected", "false",
                            "reason", ""));
        });
    }

    @Test
    void everyKindOfEventHasATypeThatTheDaemonDeclares() throws JMException {
        ProcessId db = new ProcessId("web", "db");
        tree.changed(API, ProcessState.STOPPED, ProcessState.STARTING);
        tree.on(new Event.Killed(tree.next(), Tree.START, API, 1, "killing"));
        tree.added(db);
        tree.removed(db);
        tree.groupAdded("x");
        tree.groupRemoved("x");
        tree.on(new Event.Reloaded(tree.next(), Tree.START, List.of(), "reloaded"));
        tree.on(new Event.ReloadRefused(tree.next(), Tree.START, "refused"));
        tree.on(new Event.Warning(tree.next(), Tree.START, "warning"));
        tree.on(new Event.DaemonChanged(tree.next(), Tree.START, "stopping"));
        assertThat(fromDaemon.stream().map(Notification::getType))
                .containsExactly(
                        "taskmaster.process.state",
                        "taskmaster.process.killed",
                        "taskmaster.process.added",
                        "taskmaster.process.removed",
                        "taskmaster.group.added",
                        "taskmaster.group.removed",
                        "taskmaster.config.reloaded",
                        "taskmaster.config.failed",
                        "taskmaster.warning",
                        "taskmaster.daemon");
        assertThat(declared(Names.supervisor()))
                .containsAll(fromDaemon.stream()
                        .map(Notification::getType)
                        .distinct()
                        .toList());
        assertThat(declared(Names.process("web", "api"))).containsExactly("jmx.attribute.change");
    }

    private List<String> declared(ObjectName name) throws JMException {
        return Arrays.stream(tree.server().getMBeanInfo(name).getNotifications())
                .map(MBeanNotificationInfo::getNotifTypes)
                .flatMap(Arrays::stream)
                .toList();
    }

    @Test
    void userDataIsMadeOfClassesThatEveryClientHas() {
        tree.changed(API, ProcessState.STOPPED, ProcessState.STARTING);
        tree.on(new Event.Killed(tree.next(), Tree.START, API, 1, "killing"));
        assertThat(fromDaemon).allSatisfy(heard -> {
            Map<?, ?> data = (Map<?, ?>) heard.getUserData();
            assertThat(data.getClass().getName()).startsWith("java.util.");
            assertThat(data.values()).allSatisfy(value -> assertThat(value).isInstanceOf(String.class));
        });
    }

    @Test
    void aBurstIsToldCompletelyAndInOrder() {
        for (int i = 0; i < 5000; i++) {
            tree.changed(API, ProcessState.STOPPED, ProcessState.STARTING);
            tree.changed(API, ProcessState.STARTING, ProcessState.STOPPED);
        }
        assertThat(fromProcess).hasSize(10_000);
        long first = fromProcess.getFirst().getSequenceNumber();
        assertThat(fromProcess.stream().map(Notification::getSequenceNumber))
                .containsExactlyElementsOf(
                        LongStream.range(first, first + 10_000).boxed().toList());
        assertThat(fromDaemon).hasSize(10_000);
    }

    @Test
    void ofAProcessWithoutABeanTheDaemonStillTells() {
        tree.changed(new ProcessId("gone", "gone"), ProcessState.STOPPING, ProcessState.STOPPED);
        assertThat(fromProcess).isEmpty();
        assertThat(fromDaemon).hasSize(1);
    }
}
