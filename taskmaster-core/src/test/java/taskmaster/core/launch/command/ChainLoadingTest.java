package taskmaster.core.launch.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import taskmaster.core.launch.LaunchException;
import taskmaster.core.model.UserSpec;

class ChainLoadingTest {
    private static final UserSpec WEB = new UserSpec("web", 33, 34, "/var/www");

    @Test
    void rootBecomesTheUserWithAllGroups() throws LaunchException {
        assertThat(new ChainLoading(() -> 0, "/usr/bin/setpriv"::equals).user(WEB))
                .containsExactly("/usr/bin/setpriv", "--reuid=33", "--regid=34", "--init-groups", "--");
    }

    @Test
    void theSameUserNeedsNoHelper() throws LaunchException {
        assertThat(new ChainLoading(() -> 33, path -> false).user(WEB)).isEmpty();
    }

    @Test
    void onlyRootMayBecomeSomebodyElse() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> new ChainLoading(() -> 1000, path -> true).user(WEB))
                .withMessage("cannot run as user 'web': only root may do that, and this daemon has uid 1000");
    }

    @Test
    void aMissingHelperIsNamed() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> new ChainLoading(() -> 0, path -> false).user(WEB))
                .withMessage("user= needs setpriv, which this system lacks: install util-linux");
    }

    @Test
    void theMaskIsWrittenInOctal() {
        ChainLoading chainLoading = new ChainLoading(() -> 0, path -> true);

        assertThat(chainLoading.umask(OptionalInt.of(027))).contains("umask 27; exec \"$@\"");
        assertThat(chainLoading.umask(OptionalInt.empty())).isEmpty();
    }

    @Test
    void theProgramTakesThePlaceOfTheFirstWord() {
        assertThat(ChainLoading.before(List.of("helper", "--"), "/bin/echo", List.of("echo", "a", "")))
                .containsExactly("helper", "--", "/bin/echo", "a", "");
    }
}
