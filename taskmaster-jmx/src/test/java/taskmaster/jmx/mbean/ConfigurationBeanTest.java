package taskmaster.jmx.mbean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import taskmaster.core.supervisor.Reloader.Step;

final class ConfigurationBeanTest {
    private final FakeReloader reloader = new FakeReloader();
    private final FakeControl control = new FakeControl();
    private final ConfigurationBean bean = new ConfigurationBean(
            new DaemonFacts("1", "tm", 1, Tree.START, Path.of("/etc/t"), "unix:///s", Optional.empty()),
            reloader,
            control);

    @Test
    void aPlanIsItsIdAndItsSteps() {
        assertThat(bean.plan()).containsExactly("abc\t2", "replace\tweb\tcommand");
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
