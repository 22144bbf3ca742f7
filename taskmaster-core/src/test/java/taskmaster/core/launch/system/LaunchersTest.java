package taskmaster.core.launch.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import taskmaster.core.launch.Launcher;
import taskmaster.core.launch.portable.PortableLauncher;
import taskmaster.core.launch.posix.PosixLauncher;
import taskmaster.core.model.LauncherChoice;

class LaunchersTest {

    @Test
    @EnabledIf("taskmaster.core.posix.Posix#available")
    void thePosixLauncherIsTakenWhereItWorks() {
        assertThat(Launchers.resolve(LauncherChoice.AUTO)).isEqualTo(LauncherChoice.POSIX);
        try (Launcher launcher = Launchers.create(LauncherChoice.AUTO)) {
            assertThat(launcher).isInstanceOf(PosixLauncher.class);
        }
    }

    @Test
    void thePortableLauncherIsTakenWhenAskedFor() {
        try (Launcher launcher = Launchers.create(LauncherChoice.PORTABLE)) {
            assertThat(launcher).isInstanceOf(PortableLauncher.class);
        }
    }
}
