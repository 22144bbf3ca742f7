package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import javax.management.remote.JMXPrincipal;
import javax.security.auth.Subject;
import org.junit.jupiter.api.Test;
import taskmaster.core.event.Stamp;
import taskmaster.core.supervisor.Reloader.Step;

final class ConfigurationBeanTest {
    private final FakeReloader reloader = new FakeReloader();
    private final FakeControl control = new FakeControl();
    private final FakeSupervisor supervisor = new FakeSupervisor();
    private final Jobs jobs =
            new Jobs(supervisor, told -> {}, new Stamp(InstantSource.fixed(Tree.START)), Runnable::run);
    private final ConfigurationBean bean = new ConfigurationBean(
            new DaemonFacts("1", "tm", 1, Tree.START, Path.of("/etc/t"), "unix:///s", Optional.empty()),
            reloader,
            new ConfigurationOrders(new Commands(supervisor), reloader, control, jobs),
            control);

    @Test
    void aPlanIsItsIdAndItsStepsWithWhatTheyMeanAndWithoutSecrets() {
        assertThat(bean.plan())
                .containsExactly(
                        "abc\t2\tf:1: warning: x",
                        "replace\tweb\tcommand\tprocess\tweb\tweb\t1\t0\t0\t7001"
                                + "\tcommand\t/bin/web --token=****** -v\t******"
                                + "\tenvironment.LOG_LEVEL\tinfo\tdebug"
                                + "\tenvironment.API_KEY\t\t******"
                                + "\tenvironment.DSN\t******\t******");
    }

    @Test
    void aPlanIsAppliedOrRefused() {
        reloader.does(new Step("web", "updated process group"));
        assertThat(bean.apply("abc")).containsExactly("web\tupdated process group");
        assertThat(control.asked()).containsExactly("awaitBeans");
        assertThatThrownBy(() -> bean.apply("other"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("look at it again");
    }

    @Test
    void aPlanMayBeForSomeGroupsAlone() {
        bean.planGroups(" web  db ");
        bean.applyGroups("abc", "web db");
        assertThat(reloader.asked()).containsExactly("plan [web, db]", "apply abc [web, db]");
    }

    @Test
    void aPlanIsAppliedAsAJob() {
        reloader.does(new Step("web", "updated process group"));
        long id = bean.applyJob("abc", "web");
        assertThat(jobs.lines(id)).containsExactly("web\tupdated process group");
        assertThat(jobs.statuses().getLast().getOrder()).isEqualTo("apply abc web");
        long moved = bean.applyJob("other", "");
        assertThat(jobs.lines(moved)).isEmpty();
        assertThat(jobs.statuses().getLast().getReason()).isEqualTo("PLAN_MOVED: look at it again");
    }

    @Test
    void aProgramIsScaledByWhoeverCalls() throws Exception {
        reloader.does(new Step("web:2", "added process"));
        Subject root = new Subject(true, Set.of(new JMXPrincipal("root")), Set.of(), Set.of());
        assertThat(Subject.callAs(root, () -> bean.scale("web", 3))).containsExactly("web:2\tadded process");
        long id = Subject.callAs(root, () -> bean.scaleJob("web", 2));
        assertThat(jobs.lines(id)).containsExactly("web:2\tadded process");
        assertThat(bean.planScale("web", 4)).containsExactly("abc\t2");
        assertThat(reloader.asked()).containsExactly("scale web 3 by root", "scale web 2 by root", "planScale web 4");
        reloader.isWrong("cannot scale web to 3: no such program");
        assertThatThrownBy(() -> bean.scale("web", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot scale web to 3: no such program");
        assertThatThrownBy(() -> bean.planScale("web", 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsAppliedWhileTheDaemonGoesDown() {
        supervisor.stopping();
        assertThatThrownBy(() -> bean.apply("abc")).hasMessageStartingWith("SHUTTING_DOWN");
        bean.applyJob("abc", "");
        assertThat(jobs.statuses().getLast().getState()).isEqualTo("FAILED");
        assertThat(reloader.asked()).isEmpty();
    }

    @Test
    void aWrongFileIsTold() {
        reloader.isWrong("/etc/t:1: wrong");
        assertThatThrownBy(bean::plan)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/etc/t:1: wrong");
        assertThatThrownBy(() -> bean.apply("abc")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void effectiveValuesAreChosenByName() {
        assertThat(bean.effective("")).hasSize(4);
        assertThat(bean.effective("solo taskmasterd"))
                .containsExactly("taskmasterd\tloglevel\tinfo\tdefault", "solo\tcommand\t/bin/solo\t/etc/t:7");
        assertThat(bean.effective("g:*")).hasSize(2);
        assertThat(bean.effective("g:web")).containsExactly("g:web\tcommand\t/bin/web\t/etc/t:3");
        assertThat(bean.effective("nosuch")).isEmpty();
    }

    @Test
    void timesAndFileAreThoseOfTheDaemon() {
        bean.applied(Tree.START.plusSeconds(5));
        assertThat(bean.getFile()).isEqualTo("/etc/t");
        assertThat(bean.getAppliedTime()).isEqualTo(Tree.START.plusSeconds(5));
    }
}
