package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static taskmaster.jmx.mbean.Pictured.pictured;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.management.JMException;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.Query;
import org.junit.jupiter.api.Test;
import taskmaster.core.event.Event;
import taskmaster.core.model.ProcessId;
import taskmaster.core.process.ProcessState;
import taskmaster.jmx.api.Names;

@SuppressWarnings("JavaUtilDate") // the type of JMX attributes
final class BeanTreeTest {
    private static final ProcessId API = new ProcessId("web", "api");

    private static Set<String> names(Tree tree) throws JMException {
        Set<String> names = new TreeSet<>();
        tree.server()
                .queryNames(new ObjectName("taskmaster:*"), null)
                .forEach(name -> names.add(name.getKeyPropertyListString()));
        return names;
    }

    @Test
    void oneBeanForTheDaemonAndEachGroupAndProcess() throws JMException {
        assertThat(names(Tree.of(pictured("cron"), pictured("web:api"))))
                .contains(
                        "type=Supervisor",
                        "type=Group,name=cron",
                        "type=Group,name=web",
                        "type=Process,group=cron,name=cron",
                        "type=Process,group=web,name=api");
    }

    @Test
    void aRemovedProcessHasNoBean() throws JMException {
        Tree tree = Tree.of(pictured("web:api"), pictured("web:db"));
        tree.supervisor().shows(pictured("web:db"));
        tree.removed(API);
        assertThat(tree.server().isRegistered(Names.process("web", "api"))).isFalse();
        assertThat(tree.server().isRegistered(Names.process("web", "db"))).isTrue();
        tree.groupRemoved("web");
        assertThat(tree.server().isRegistered(Names.group("web"))).isFalse();
    }

    @Test
    void aProcessThatIsGoneBeforeItsBeanWasMadeGetsNone() throws JMException {
        Tree tree = Tree.of();
        tree.added(API);
        assertThat(tree.server().isRegistered(Names.process("web", "api"))).isFalse();
        tree.removed(API);
        assertThat(names(tree)).doesNotContain("type=Process,group=web,name=api");
    }

    @Test
    void aBeanThatStaysKeepsItsSubscribers() throws JMException {
        Tree tree = Tree.of(pictured("web:api"));
        List<Notification> heard = new ArrayList<>();
        tree.server()
                .addNotificationListener(
                        Names.process("web", "api"), (notification, handback) -> heard.add(notification), null, null);
        tree.supervisor().shows(pictured("web:api"), pictured("web:db"));
        tree.added(new ProcessId("web", "db"));
        tree.on(new Event.Reloaded(tree.next(), Tree.START, List.of("added web:db"), "reloaded"));
        tree.changed(API, ProcessState.STOPPED, ProcessState.STARTING);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aProcessThatComesBackHasABeanAgain() throws JMException {
        Tree tree = Tree.of(pictured("web:api"));
        tree.removed(API);
        tree.supervisor().shows(pictured("web:api").running(42, Instant.now()));
        tree.added(API);
        assertThat(tree.server().getAttribute(Names.process("web", "api"), "Pid"))
                .isEqualTo(42L);
    }

    @Test
    void attributesCanBeQueried() throws JMException {
        Tree tree = Tree.of(pictured("web:api"), pictured("web:db").gaveUp(4));
        assertThat(tree.server()
                        .queryNames(
                                new ObjectName("taskmaster:type=Process,*"),
                                Query.eq(Query.attr("State"), Query.value("FATAL"))))
                .containsExactly(Names.process("web", "db"));
    }

    @Test
    void aReloadIsTheAgeOfTheConfiguration() throws JMException {
        Tree tree = Tree.of();
        tree.on(new Event.Reloaded(tree.next(), Tree.START.plusSeconds(7), List.of(), "reloaded"));
        assertThat(tree.server().getAttribute(Names.supervisor(), "ConfigTime"))
                .isEqualTo(Date.from(Tree.START.plusSeconds(7)));
    }

    @Test
    void everyAttributeOfEveryBeanCanBeRead() throws JMException {
        Tree tree = Tree.of(pictured("web:api"));
        for (ObjectName name : tree.server().queryNames(new ObjectName("taskmaster:*"), null)) {
            for (var attribute : tree.server().getMBeanInfo(name).getAttributes()) {
                assertThat(attribute.isReadable()).isTrue();
                tree.server().getAttribute(name, attribute.getName());
            }
        }
    }

    @Test
    void aNameThatNeedsQuotesIsQuoted() throws JMException {
        Tree tree = Tree.of(pictured("a,b:c*d"));
        ObjectName name = new ObjectName("taskmaster:type=Process,group=\"a,b\",name=\"c\\*d\"");
        assertThat(tree.server().getAttribute(name, "Name")).isEqualTo("c*d");
    }
}
